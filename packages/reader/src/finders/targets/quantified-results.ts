import type { Comparator, Direction, Target } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { LESS_IS_BETTER } from '../../lexicon/indicators.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { Amount } from './amount.ts';
import { multiply, shift } from './decimal.ts';
import { documentYear } from './document-year.ts';
import type { Draft } from './draft.ts';
import { attained } from './form-attained.ts';
import { counted } from './form-counted.ts';
import { nounCounted } from './form-noun-counted.ts';
import { shareOf } from './form-share.ts';
import { periodFor } from './period.ts';
import { amountGroups, type Previous, type Scene, sceneOf } from './scene.ts';
import { timesOf } from './times.ts';

/** The written forms of a target, tried in order. */
const FORMS: readonly ((scene: Scene) => Draft | null)[] = [attained, shareOf, counted, nounCounted];

/** Numbers with a unit that the sentence sets as a result. */
export const quantifiedResults: Finder<Target> = {
  name: 'quantified-results',
  find(sentence, context) {
    const { text } = context.page;
    const groups = amountGroups(text, sentence.start, sentence.end);
    if (groups.length === 0) return [];
    const times = timesOf(text, sentence.start, sentence.end, documentYear(context));
    const targets: Target[] = [];
    let previous: Previous | null = null;
    groups.forEach((amounts, i) => {
      const scene = sceneOf(text, sentence, amounts, groups[i + 1]?.[0], previous, times);
      for (const form of FORMS) {
        const draft = form(scene);
        if (!draft) continue;
        const made = targetsOf(context.page, scene, draft, sentence);
        targets.push(...made);
        const last = made[made.length - 1] as Target;
        previous = {
          end: draft.end,
          indicator: last.indicator,
          basis: draft.basis,
          period: last.period,
          count: scene.last.measure.quantity !== 'share',
        };
        break;
      }
    });
    return targets;
  },
};

function targetsOf(
  page: Manuscript,
  scene: Scene,
  draft: Draft,
  place: { clause: string | null; node: number | null },
): readonly Target[] {
  const { period, origin } = periodFor(scene, draft.basis);
  const quote = quoted(page, draft.start, draft.end);
  const make = (amount: Amount, indicator: string): Target => {
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
      period,
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
  return scene.amounts.map((amount, i) => make(amount, draft.indicators[i] ?? (draft.indicators[0] as string)));
}

/** A comparator behind the list governs the whole list; one behind the number outdoes the one before it. */
function comparator(scene: Scene, amount: Amount): { op: Comparator; stated: boolean } {
  const op = amount.tail ?? scene.last.tail ?? scene.near.op;
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
