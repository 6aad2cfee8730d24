import { dice, pairsOf } from '@gangmu/plan';
import type { ItemRow, ItemTarget } from '../records/item.ts';
import type { DraftRow } from '../records/plan.ts';

/** The same promise: indicator, figure, unit, basis and period, key by key (the database keeps no order of keys). */
export const sameTarget = (a: ItemTarget, b: ItemTarget): boolean => a.indicator === b.indicator && sameFigure(a, b);

/** The same figure, whatever it is called. */
export const sameFigure = (a: ItemTarget, b: ItemTarget): boolean =>
  a.op === b.op &&
  a.value === b.value &&
  a.value2 === b.value2 &&
  a.unit === b.unit &&
  a.basis === b.basis &&
  a.period === b.period;

/** How alike the titles are, 0 to 1: shared pairs of characters (Sørensen–Dice); a figure of another unit is another. */
export function alike(item: ItemRow, draft: DraftRow): number {
  if (draft.content.kind === 'indicator' && item.target && item.target.unit !== draft.content.target.unit) return 0;
  return dice(pairsOf(bare(item.title)), pairsOf(bare(draft.title)));
}

const bare = (title: string): string => title.replace(/\s/gu, '');
