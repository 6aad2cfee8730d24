/** The parts of the page that the script works on. */
function byId<E extends Element>(id: string): E {
  return document.getElementById(id) as unknown as E;
}

export const text = byId<HTMLElement>('text');
export const list = byId<HTMLElement>('list');
export const rows = byId<HTMLElement>('rows');
export const rail = byId<HTMLElement>('rail');

export const rowOf = (id: string): HTMLElement | null => document.getElementById(`r${id}`);

/** Every mark of a finding, in the order of the text. */
export const marksOf = (id: string): readonly HTMLElement[] => [
  ...text.querySelectorAll<HTMLElement>(`u[data-f~="${CSS.escape(id)}"]`),
];

export const isNarrow = (): boolean => matchMedia('(max-width: 839px)').matches;
