import type { ImportField, ImportSheet } from '@gangmu/contract';
import { LEDGER_COLUMNS } from '@gangmu/plan';

type Column = ImportSheet['columns'][number];
export type Meaning = Pick<Column, 'field' | 'year' | 'quarter'>;

/** `quarter|2026|1`; empty for a column that is left out. The value of an option. */
export const meaningKey = ({ field, year, quarter }: Meaning): string =>
  field === null ? '' : `${field}|${year ?? ''}|${quarter ?? ''}`;

export function meaningOf(key: string): Meaning {
  if (key === '') return { field: null, year: null, quarter: null };
  const [field = '', year = '', quarter = ''] = key.split('|');
  return {
    field: field as ImportField,
    year: year === '' ? null : Number(year),
    quarter: quarter === '' ? null : (Number(quarter) as 1 | 2 | 3 | 4),
  };
}

/** Those of a ledger that name no year. */
export const PLAIN_FIELDS: readonly ImportField[] = LEDGER_COLUMNS.map((one) => one.key).filter(
  (key) => key !== 'goal' && key !== 'quarter',
);
const QUARTERS = [1, 2, 3, 4] as const;
export const goalMeanings = (years: readonly number[]): Meaning[] =>
  [null, ...years].map((year) => ({ field: 'goal', year, quarter: null }));
export const quarterMeanings = (years: readonly number[]): Meaning[] => [
  { field: 'quarter', year: null, quarter: null },
  ...years.flatMap((year) => [
    { field: 'quarter' as const, year, quarter: null },
    ...QUARTERS.map((quarter) => ({ field: 'quarter' as const, year, quarter })),
  ]),
  ...QUARTERS.map((quarter) => ({ field: 'quarter' as const, year: null, quarter })),
];

const MOST_YEARS = 8;

/** Years that goals and quarters may be of: those of the plan and those that the heads name. */
export function yearsOf(sheet: ImportSheet, from: number | null, to: number | null): readonly number[] {
  const named = [sheet.year, ...sheet.columns.map((one) => one.year)].filter((year) => year !== null);
  const first = from ?? to ?? named[0] ?? new Date().getFullYear();
  const last = Math.min(to ?? first, first + MOST_YEARS - 1);
  const planned = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => first + at);
  return [...new Set([...planned, ...named])].toSorted((a, b) => a - b);
}
