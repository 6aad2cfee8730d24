import type { Comparator, Direction, Target } from '@gangmu/plan';
import { LESS_IS_BETTER } from '../../lexicon/indicators.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { Amount } from './amount.ts';
import { multiply, shift } from './decimal.ts';
import type { Draft } from './draft.ts';
import { shortened } from './form-attained.ts';
import { periodFor } from './period.ts';
import type { Scene } from './scene.ts';
import { yearsNamed } from './years-named.ts';

/** The targets of a draft: one a number, or one a head where 均 shares one number out. */
export function targetsOf(
  page: Manuscript,
  scene: Scene,
  draft: Draft,
  place: { clause: string | null; node: number | null },
): readonly Target[] {
  const { period, origin } = periodFor(scene, draft.basis);
  const quote = quoted(page, draft.start, draft.end);
  const make = (amount: Amount, indicator: string, when: Target['period'] = period): Target => {
    const { op, stated } = comparator(scene, amount);
    return {
      kind: 'target',
      clause: place.clause,
      node: place.node,
      ...quote,
      indicator: indicator.replace(/\s+/gu, ''),
      op,
      value: Number(amount.digits),
      ...(amount.digits2 === undefined ? {} : { value2: Number(amount.digits2) }),
      unit: amount.unit,
      basis: draft.basis,
      period: when,
      normalized: {
        value: toBase(amount, amount.digits),
        ...(amount.digits2 === undefined ? {} : { value2: toBase(amount, amount.digits2) }),
        unit: amount.measure.base,
      },
      direction: directionOf(op, draft, scene, indicator),
      quantity: amount.measure.quantity,
      number: { start: amount.start, end: amount.numberEnd },
      origins: {
        indicator: draft.inherited ? 'inherited' : 'stated',
        op: stated ? 'stated' : 'default',
        unit: amount.unit === '' ? 'default' : 'stated',
        basis: scene.near.growth || scene.near.verb ? 'stated' : 'default',
        period: origin,
      },
      rule: draft.rule,
    };
  };
  if (draft.repeat) return draft.indicators.map((indicator) => make(scene.first, indicator));
  // 到2025年、2030年分别达到x、y: the second number is due by the second year.
  const years = yearsNamed(scene);
  const alike = new Set(draft.indicators).size === 1;
  return scene.amounts.map((amount, i) =>
    make(amount, draft.indicators[i] ?? (draft.indicators[0] as string), (alike && years[i]) || period),
  );
}

/** A comparator behind the list governs the whole list; one behind the number outdoes the one before it. */
function comparator(scene: Scene, amount: Amount): { op: Comparator; stated: boolean } {
  const near = scene.near.plainTo && shortened(scene) ? '<=' : scene.near.op;
  const op = amount.tail ?? scene.last.tail ?? near;
  return { op: op ?? '=', stated: op !== null };
}

function toBase(amount: Amount, digits: string): string {
  return multiply(shift(digits, amount.measure.power), amount.measure.factor);
}

function directionOf(op: Comparator, draft: Draft, scene: Scene, indicator: string): Direction {
  const less = LESS_IS_BETTER.some((word) => indicator.includes(word));
  if (scene.near.fall || op === '<=') return 'less';
  if (less) return op === '>=' && draft.basis === 'level' ? 'neutral' : 'less';
  return 'more';
}
