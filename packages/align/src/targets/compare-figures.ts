import Big from 'big.js';
import type { Figure } from './figure.ts';

/** How the subordinate's figure stands to the superior's where both speak of the same place. */
export type FigureRelation = 'same' | 'stricter' | 'looser' | 'conflict';

/** 左右 leaves this much room to either side. */
const ABOUT = new Big('0.05');

/**
 * The relation of two constraints on one indicator of one place. A conflict only where both cannot hold together, a
 * bare number being exact; the same figure as a bare number against 以上 is the same; 左右 is weaker than 以上.
 *
 * - `>=35000` against `=34000` → conflict; `>=10000` against `>=11000` → looser; `~10` against `>=10` → looser
 */
export function compareFigures(subordinate: Figure, superior: Figure): FigureRelation {
  const less = subordinate.less || superior.less;
  const order = subordinate.value.cmp(superior.value);
  const ends = sameEnds(subordinate, superior);
  if (order === 0 && ends) return softness(subordinate, superior);
  if (!meet(subordinate, superior)) return 'conflict';
  const more = order !== 0 ? order > 0 : (subordinate.value2 ?? subordinate.value).gte(superior.value2 ?? superior.value);
  return more !== less ? 'stricter' : 'looser';
}

/** The same figure: 左右 on one side only makes that side the weaker; 以上 and a bare number agree. */
function softness(subordinate: Figure, superior: Figure): FigureRelation {
  if ((subordinate.op === '~') === (superior.op === '~')) return 'same';
  return subordinate.op === '~' ? 'looser' : 'stricter';
}

function sameEnds(a: Figure, b: Figure): boolean {
  return (a.value2 ?? a.value).eq(b.value2 ?? b.value);
}

/** Is there a value that both constraints allow? */
function meet(a: Figure, b: Figure): boolean {
  const [lowA, highA] = interval(a);
  const [lowB, highB] = interval(b);
  return (highB === null || lowA === null || lowA.lte(highB)) && (highA === null || lowB === null || lowB.lte(highA));
}

function interval({ op, value, value2 }: Figure): readonly [Big | null, Big | null] {
  switch (op) {
    case '>=':
      return [value, null];
    case '<=':
      return [null, value2 ?? value];
    case '~':
      return [value.minus(value.abs().times(ABOUT)), (value2 ?? value).plus((value2 ?? value).abs().times(ABOUT))];
    case '=':
      return [value, value2 ?? value];
  }
}
