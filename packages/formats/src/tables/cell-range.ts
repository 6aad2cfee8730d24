import type { SheetMerge } from '@gangmu/plan';
import { parseAddress } from '../xlsx/cell-address.ts';

/** `B2:D7`, or `B2` alone; what is no range of a sheet is undefined. */
export function parseRange(ref: string): SheetMerge | undefined {
  const [first = '', second = first] = ref.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (from === undefined || to === undefined || to.row < from.row || to.column < from.column) return undefined;
  return { fromRow: from.row, fromColumn: from.column, toRow: to.row, toColumn: to.column };
}

export const slotsOf = ({ fromRow, fromColumn, toRow, toColumn }: SheetMerge): number =>
  (toRow - fromRow + 1) * (toColumn - fromColumn + 1);
