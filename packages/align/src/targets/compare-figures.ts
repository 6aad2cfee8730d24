import { absolute, add, compare, type Decimal, multiply, subtract } from '../decimal.ts';
import type { Figure } from './figure.ts';

/** How the subordinate's figure stands to the superior's where both speak of the same place. */
export type FigureRelation = 'same' | 'stricter' | 'looser' | 'conflict';

/** 左右 leaves this much room to either side. */
const ABOUT: Decimal = { units: 5n, scale: 2 };

/**
 * The relation of two constraints on one indicator of one place. A conflict only where both cannot hold together, a
 * bare number being exact; the same figure as a bare number against 以上 is the same; 左右 is weaker than 以上.
 *
 * - `>=35000` against `=34000` → conflict; `>=10000` against `>=11000` → looser; `~10` against `>=10` → looser
 */
export function compareFigures(subordinate: Figure, superior: Figure): FigureRelation {
  const less = subordinate.less || superior.less;
  const order = compare(subordinate.value, superior.value);
  const ends = sameEnds(subordinate, superior);
  if (order === 0 && ends) return softness(subordinate, superior);
  if (!meet(subordinate, superior)) return 'conflict';
  const more = order !== 0 ? order > 0 : compare(top(subordinate), top(superior)) >= 0;
  return more !== less ? 'stricter' : 'looser';
}

/** The same figure: 左右 on one side only makes that side the weaker; 以上 and a bare number agree. */
function softness(subordinate: Figure, superior: Figure): FigureRelation {
  if ((subordinate.op === '~') === (superior.op === '~')) return 'same';
  return subordinate.op === '~' ? 'looser' : 'stricter';
}

function sameEnds(a: Figure, b: Figure): boolean {
  return compare(top(a), top(b)) === 0;
}

/** Is there a value that both constraints allow? */
function meet(a: Figure, b: Figure): boolean {
  const [lowA, highA] = interval(a);
  const [lowB, highB] = interval(b);
  const below = (low: Decimal | null, high: Decimal | null) => low === null || high === null || compare(low, high) <= 0;
  return below(lowA, highB) && below(lowB, highA);
}

function interval(figure: Figure): readonly [Decimal | null, Decimal | null] {
  const { op, value } = figure;
  switch (op) {
    case '>=':
      return [value, null];
    case '<=':
      return [null, top(figure)];
    case '~':
      return [subtract(value, room(value)), add(top(figure), room(top(figure)))];
    case '=':
      return [value, top(figure)];
  }
}

/** The upper end of a range, else the value. */
function top({ value, value2 }: Figure): Decimal {
  return value2 ?? value;
}

function room(value: Decimal): Decimal {
  return absolute(multiply(value, ABOUT));
}
