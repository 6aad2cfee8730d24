import type { Basis, Comparator, Direction, Target } from '@gangmu/plan';
import { LESS_IS_BETTER, LESS_TAILS, LESSENING_VERBS } from '../../lexicon/indicators.ts';
import type { Manuscript } from '../../manuscript.ts';
import type { Amount } from './build-amount.ts';
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
  const make = (amount: Amount, indicator: string, when: Target['period'] = period): Target => {
    const { op, stated } = comparator(scene, amount, draft.basis);
    const { digits, digits2, measure } = amount;
    const target: Target = {
      kind: 'target',
      clause: place.clause,
      node: place.node,
      start: draft.start,
      end: draft.end,
      quote: page.source.slice(draft.start, draft.end),
      indicator: indicator.replace(/\s+/gu, ''),
      op,
      value: Number(digits),
      unit: amount.unit,
      basis: draft.basis,
      period: when,
      normalized: { value: toBase(amount, digits), unit: measure.base },
      direction: directionOf(op, draft, scene, indicator),
      quantity: measure.quantity,
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
    return digits2 === undefined ? target : ranged(target, digits2, toBase(amount, digits2));
  };
  if (draft.repeat) return draft.indicators.map((indicator) => make(scene.first, indicator));
  // 到2025年、2030年分别达到x、y: the second number is due by the second year.
  const years = yearsNamed(scene);
  if (years.length === 0)
    return scene.amounts.map((amount, i) => make(amount, draft.indicators[i] ?? (draft.indicators[0] as string)));
  const alike = new Set(draft.indicators).size === 1;
  return scene.amounts.map((amount, i) =>
    make(amount, draft.indicators[i] ?? (draft.indicators[0] as string), (alike && years[i]) || period),
  );
}

/** The target with the upper end of its range: 3—5家. */
function ranged(target: Target, digits2: string, normalized2: string): Target {
  const { kind, clause, node, start, end, quote, indicator, op, value, ...rest } = target;
  const { normalized } = rest;
  return {
    kind,
    clause,
    node,
    start,
    end,
    quote,
    indicator,
    op,
    value,
    value2: Number(digits2),
    ...rest,
    normalized: { value: normalized.value, value2: normalized2, unit: normalized.unit },
  };
}

/** A comparator behind the list governs the whole list; one behind the number outdoes the one before it. */
function comparator(scene: Scene, amount: Amount, basis: Basis): { op: Comparator; stated: boolean } {
  const near = scene.near.plainTo && shortened(scene) ? '<=' : scene.near.op;
  const op = amount.tail ?? scene.last.tail ?? near ?? carried(scene, basis);
  return { op: op ?? '=', stated: op !== null };
}

/** 医院达到9家、床位800张: the second drops its verb, and the first one's goes on. */
function carried({ text, previous, bound, first, near }: Scene, basis: Basis): Comparator | null {
  if (basis !== 'level' || !previous?.op || near.keep || previous.end !== bound) return null;
  return /^[、和及与][^,;]*$/u.test(text.slice(bound, first.start)) ? previous.op : null;
}

function toBase(amount: Amount, digits: string): string {
  return multiply(shift(digits, amount.measure.power), amount.measure.factor);
}

const COST = new RegExp(`(?:${LESS_IS_BETTER.join('|')})(?:\\([^()]{1,12}\\))?(?:${LESS_TAILS.join('|')})?$`, 'u');
const LESSENS = new RegExp(`^(?:${LESSENING_VERBS.join('|')})`, 'u');

/** 能耗强度, 死亡率: what a plan wants less of, as the head noun. In 超低能耗建筑面积 or 失业人员再就业 it is none. */
const namesCost = (indicator: string): boolean => COST.test(indicator.slice(-24)) || LESSENS.test(indicator);

function directionOf(op: Comparator, draft: Draft, scene: Scene, indicator: string): Direction {
  if (scene.near.fall || op === '<=') return 'less';
  if (namesCost(indicator)) return op === '>=' && draft.basis === 'level' ? 'neutral' : 'less';
  return 'more';
}
