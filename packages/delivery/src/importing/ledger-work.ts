import type { ItemRow } from '../records/item.ts';
import type { SheetChoice } from './import-choices.ts';
import type { LedgerValues } from './ledger-values.ts';
import type { ItemPatch } from './row-outcome.ts';
import type { GridRow } from './sheet-grid.ts';

/** What this file makes of one item: the row that told of it first, and everything that rows have said. */
export interface Work {
  readonly sheet: number;
  readonly row: number;
  readonly base: ItemRow | null;
  item: ItemRow;
  patch: ItemPatch;
  readonly said: Set<string>;
}

export const saying = ({
  field,
  year,
  quarter,
}: {
  field: string;
  year: number | null;
  quarter: number | null;
}): string => `${field}/${year ?? ''}/${quarter ?? ''}`;

export function take(work: Work, patch: ItemPatch): void {
  work.patch = { ...work.patch, ...patch };
  work.item = { ...work.item, ...patch };
}

/** Further rows of one merged title tell further measures. */
export const continued = (work: Work, values: LedgerValues): LedgerValues =>
  values.measures ? { ...values, measures: [...new Set([...work.item.measures, ...values.measures])] } : values;

export function mergedWith(row: GridRow, above: GridRow, { columns }: SheetChoice): boolean {
  return columns.some(({ field, column }) => {
    const [own, other] = [row.cells.get(column), above.cells.get(column)];
    return field === 'title' && own !== undefined && own === other && own.top < row.row;
  });
}
