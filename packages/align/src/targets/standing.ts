import { compare } from '../decimal.ts';
import type { Figure } from './figure.ts';
import { isRatio, type Side } from './trap.ts';

/** How the ratio of a part stands to what is asked of the whole: `below` asks less of itself, `above` more. */
export type Standing = 'below' | 'meets' | 'above';

/**
 * A ratio holds for a region and its parts alike, so ours can fall behind it: 覆盖率 70% against 80% → below, 失业率 6%
 * against 5.5% → below. Null where the figures add up or the words do not tell which way is better.
 */
export function standing(subordinate: Side, superior: Side, ours: Figure, theirs: Figure): Standing | null {
  if (!isRatio(subordinate) || !tells(subordinate) || !tells(superior)) return null;
  const order = compare(ours.value, theirs.value);
  if (order === 0) return 'meets';
  return order > 0 !== (ours.less || theirs.less) ? 'above' : 'below';
}

/** 提高到 tells the way; a bare number of a thing that may rise or fall does not. */
function tells({ target: { direction, op, basis } }: Side): boolean {
  return direction !== 'neutral' || op === '>=' || op === '<=' || basis === 'growth' || basis === 'change';
}
