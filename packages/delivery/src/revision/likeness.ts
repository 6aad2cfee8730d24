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
  return dice(pairsOf(item.title), pairsOf(draft.title));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

function pairsOf(title: string): ReadonlySet<string> {
  const characters = [...title.replace(/\s/gu, '')];
  if (characters.length < 2) return new Set(characters);
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}
