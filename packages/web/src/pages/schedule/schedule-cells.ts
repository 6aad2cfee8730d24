import type { Item } from '@gangmu/contract';
import type { PlannedQuarter, Quarter } from '@gangmu/plan';
import type { CellEdit } from '../../grid/block-edits.ts';
import { milestoneOf, type QuarterField } from '../ledger/writes.ts';

export const FIELDS = ['words', 'value', 'share'] as const;
export const cellKey = ({ year, quarter }: Quarter, field: QuarterField): string => `${year}-${quarter}-${field}`;
export const isQuarterCell = (key: string): boolean => /^\d{4}-\d-/u.test(key);

/** What changes between two plans of an item, as cells: so it is saved, shown as unsaved and undone like typing. */
export function cellsOf(row: Item, next: readonly PlannedQuarter[]): readonly CellEdit<Item>[] {
  const quarters = new Map(
    [...row.milestones, ...next].map(({ year, quarter }) => [`${year}-${quarter}`, { year, quarter }]),
  );
  return [...quarters.values()].flatMap((at) =>
    FIELDS.flatMap((field) => {
      const old = milestoneOf(row, at.year, at.quarter)?.[field] ?? '';
      const now = next.find((one) => one.year === at.year && one.quarter === at.quarter)?.[field] ?? '';
      return old === now ? [] : [{ row, column: cellKey(at, field), text: now }];
    }),
  );
}
