const PATHS = {
  home: 'M3.5 9.5 10 4l6.5 5.5M5.5 8v8h9V8',
  plans: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  ledgers: 'M3 4.5h14v11H3zM3 8h14M7.5 4.5v11M3 11.7h14',
  compare: 'M3 4h5v12H3zM12 4h5v12h-5zM8 8l4 3M8 12l4-5',
  schedule: 'M3 5h8M6 10h9M9 15h8M3 3v14',
  organisation: 'M10 3v4M4 17v-4h12v4M10 7v6M7.5 3h5v4h-5zM2.5 17h3M8.5 17h3M14.5 17h3M10 13v4',
  administration: 'M4 6h12M4 10h12M4 14h12M7 4.5v3M13 8.5v3M9 12.5v3',
  menu: 'M3 6h14M3 10h14M3 14h14',
} as const;
export type RailIconName = keyof typeof PATHS;

export function RailIcon({ name }: { readonly name: RailIconName }) {
  return (
    <svg className="gm-rail-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
