/** A quarter of a calendar year. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const ALL = [1, 2, 3, 4] as const;

/** The quarter a calendar day lies in: `2027-08-01` → third quarter of 2027. */
export const quarterOf = (day: string): Quarter => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3) as Quarter['quarter'],
});

/** Running number of a quarter: the next one has one more. */
export const ordinalOf = ({ year, quarter }: Quarter): number => year * 4 + quarter - 1;
export const quarterAt = (ordinal: number): Quarter => ({
  year: Math.floor(ordinal / 4),
  quarter: ALL[((ordinal % 4) + 4) % 4] as Quarter['quarter'],
});

/** First and last calendar day of a quarter. */
export const firstDayOf = ({ year, quarter }: Quarter): string =>
  `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
export const lastDayOf = ({ year, quarter }: Quarter): string =>
  `${year}-${String(quarter * 3).padStart(2, '0')}-${quarter === 1 || quarter === 4 ? '31' : '30'}`;

/** Every quarter from one to another, both included; none where the second comes first. */
export function quartersBetween(first: Quarter, last: Quarter): readonly Quarter[] {
  const from = ordinalOf(first);
  return Array.from({ length: Math.max(0, ordinalOf(last) - from + 1) }, (_, index) => quarterAt(from + index));
}
