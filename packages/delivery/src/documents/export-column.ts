import { goalHead, LEDGER_COLUMNS, type LedgerColumnKey, ledgerHead, quarterHead } from '@gangmu/plan';
import type { Ledger } from '../queries/ledger.ts';

export type Quarter = 1 | 2 | 3 | 4;
/** A column of an exported ledger; goals and quarters stand once for each year. */
export type ExportColumn =
  | { readonly key: PlainColumn }
  | { readonly key: 'goal'; readonly year: number }
  | { readonly key: 'quarter'; readonly year: number; readonly quarter: Quarter };

/** Columns of the common list that the record does not hold yet. */
type Absent = 'progress' | 'problems' | 'next' | 'evidence' | 'light' | 'check';
type PlainColumn = Exclude<LedgerColumnKey, Absent | 'goal' | 'quarter'>;
const ABSENT = { progress: 1, problems: 1, next: 1, evidence: 1, light: 1, check: 1 } as const satisfies Record<
  Absent,
  1
>;

/** Columns that belong to some ledgers only. */
const ONLY: Partial<Record<LedgerColumnKey, readonly Ledger[]>> = {
  target: ['indicators'],
  stretch: ['indicators'],
  level: ['pilots'],
  source: ['innovations'],
};

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** Every column that a ledger has, for the given years, in the order of print. */
export function exportColumns(ledger: Ledger, years: readonly number[]): readonly ExportColumn[] {
  return LEDGER_COLUMNS.flatMap(({ key }): readonly ExportColumn[] => {
    if (key in ABSENT || ONLY[key]?.includes(ledger) === false) return [];
    if (key === 'goal') return years.map((year) => ({ key, year }));
    if (key === 'quarter') return years.flatMap((year) => QUARTERS.map((quarter) => ({ key, year, quarter })));
    return [{ key: key as PlainColumn }];
  });
}

/** `title`, `goal-2026`, `quarter-2026-1` */
export const columnName = (column: ExportColumn): string =>
  column.key === 'goal'
    ? `goal-${column.year}`
    : column.key === 'quarter'
      ? `quarter-${column.year}-${column.quarter}`
      : column.key;

/** The columns named, in the order named; what the ledger does not have is left out. */
export function chosenColumns(all: readonly ExportColumn[], names: readonly string[] | null): readonly ExportColumn[] {
  if (names === null) return all;
  const byName = new Map(all.map((column) => [columnName(column), column]));
  return [...new Set(names)].flatMap((name) => byName.get(name) ?? []);
}

/** What stands over a column, in the language of the reader. */
export function headOf(
  column: ExportColumn,
  language: 'zh' | 'en',
): { readonly upper: string | null; readonly head: string } {
  if (language === 'en') {
    if (column.key === 'goal') return { upper: 'Year goals', head: String(column.year) };
    if (column.key === 'quarter') return { upper: `Plan of ${column.year}`, head: `Q${column.quarter}` };
    return { upper: null, head: LEDGER_COLUMNS.find(({ key }) => key === column.key)?.en ?? column.key };
  }
  if (column.key === 'goal') return goalHead(column.year);
  if (column.key === 'quarter') return quarterHead(column.year, column.quarter);
  return ledgerHead(column.key);
}
