import type { CellEdit } from '../../grid/block-edits.ts';
import type { QuarterField } from '../ledger/writes.ts';
import { FIELDS, isQuarterCell } from './schedule-cells.ts';

export interface LaidQuarters {
  /** Quarters of rows in which something stands that did not stand there. */
  readonly count: number;
  readonly firstYear: string;
  readonly lastYear: string;
  /** What of the quarters was written: one alone, or several. */
  readonly wrote: readonly QuarterField[];
  /** The field that shows it: the one that is shown, where it can. */
  readonly field: QuarterField;
  /** Columns of that field, first and last. */
  readonly from: string;
  readonly to: string;
}

/** What a pattern has laid: told in words, and brought into sight. Null where it has only taken away. */
export function laidQuarters<R extends { readonly id: string }>(
  edits: readonly CellEdit<R>[],
  shown: QuarterField,
): LaidQuarters | null {
  const set = edits.filter(({ column, text }) => text !== '' && isQuarterCell(column));
  const parts = set.map(({ row, column }) => {
    const [year = '', quarter = '', field = ''] = column.split('-');
    return { cell: `${row.id} ${year}-${quarter}`, quarter: `${year}-${quarter}`, year, field };
  });
  const wrote = FIELDS.filter((one) => parts.some(({ field }) => field === one));
  const field = wrote.includes(shown) ? shown : wrote[0];
  if (!field) return null;
  const years = parts.map(({ year }) => year).toSorted();
  const quarters = parts
    .filter((one) => one.field === field)
    .map(({ quarter }) => quarter)
    .toSorted();
  return {
    count: new Set(parts.map(({ cell }) => cell)).size,
    firstYear: years[0] ?? '',
    lastYear: years.at(-1) ?? '',
    wrote,
    field,
    from: `${quarters[0]}-${field}`,
    to: `${quarters.at(-1)}-${field}`,
  };
}
