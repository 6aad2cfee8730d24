import type { Target } from '@gangmu/plan';
import {
  add,
  compare,
  type Decimal,
  decimalText,
  divide,
  multiply,
  subtract,
  whole as wholeNumber,
  ZERO,
} from '../decimal.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { figure } from '../targets/figure.ts';
import { isYearly } from '../targets/is-yearly.ts';
import { side } from '../targets/match-targets.ts';
import { planPeriod } from '../targets/plan-period.ts';
import type { Caveat, TargetPair } from '../targets/target-pair.ts';
import { differsInLevel } from '../targets/trap.ts';
import { membersOf } from './members-of.ts';
import type { SubordinateAlignment } from './subordinate-alignment.ts';

/**
 * `adds-up` the parts make the whole · `over` they exceed it · `absurd` twice the whole or a part alone above it ·
 * `short` all parts are known and fall short · `incomplete` they fall short and not all parts are known.
 */
export type SumStatus = 'adds-up' | 'over' | 'absurd' | 'short' | 'incomplete';

/** A superior target beside the figures of its parts. Values are exact decimals in the target's base unit. */
export interface TargetSum {
  readonly kind: 'target-sum';
  /** Index into the superior's `Reading.targets`. */
  readonly superior: number;
  readonly whole: string;
  readonly unit: string;
  readonly parts: readonly { readonly subordinate: number; readonly target: number; readonly value: string }[];
  readonly total: string;
  /** total − whole. */
  readonly gap: string;
  /** How many parts there must be, where that is known: 主城三区 → 3, or as given. */
  readonly members: number | null;
  readonly status: SumStatus;
}

export interface SumOptions {
  /** How many subordinates the superior has in all; without it only a named group (主城三区) can be short. */
  readonly members?: number;
}

/** Adds the figures of all subordinates for every superior target that can be added up and that any of them answers. */
export function sumTargets(
  superior: PlanProfile,
  subordinates: readonly SubordinateAlignment[],
  options: SumOptions = {},
): readonly TargetSum[] {
  return superior.plan.reading.targets.flatMap((target, index): readonly TargetSum[] => {
    const parts = subordinates.flatMap(({ plan, alignment }, subordinate) => {
      const pair = bestPair(
        alignment.targets.filter((one) => !differsInLevel(side(superior, index), side(plan, one.subordinate))),
        index,
      );
      return pair ? [{ subordinate, target: pair.subordinate, value: part(target, plan, pair.subordinate) }] : [];
    });
    const whole = figure(target)?.value;
    if (parts.length === 0 || whole === undefined) return [];
    const known = parts.flatMap((entry) => (entry.value === null ? [] : [{ ...entry, value: entry.value }]));
    const total = known.reduce((sum, { value }) => add(sum, value), ZERO);
    const members = membersOf(superior.things[index]?.part ?? null) ?? options.members ?? null;
    const alone = known.some(({ value }) => compare(value, whole) > 0);
    return [
      {
        kind: 'target-sum',
        superior: index,
        whole: decimalText(whole),
        unit: target.normalized.unit,
        parts: known.map((entry) => ({ ...entry, value: decimalText(entry.value) })),
        total: decimalText(total),
        gap: decimalText(subtract(total, whole)),
        members,
        status: status(total, whole, alone, members !== null && known.length >= members),
      },
    ];
  });
}

function status(total: Decimal, whole: Decimal, alone: boolean, complete: boolean): SumStatus {
  const order = compare(total, whole);
  if (order === 0) return 'adds-up';
  if (order > 0) return alone || compare(total, multiply(whole, wholeNumber(2))) >= 0 ? 'absurd' : 'over';
  return complete ? 'short' : 'incomplete';
}

const NOT_SUMMED: readonly Caveat[] = ['not-additive', 'list-differs'];

/** A district may state a thing twice; the pair that resembles most stands for it. Ratios and other grades stay out. */
function bestPair(pairs: readonly TargetPair[], superior: number): TargetPair | undefined {
  return pairs
    .filter(
      (pair) =>
        pair.superior === superior &&
        pair.relation === 'share' &&
        !NOT_SUMMED.some((caveat) => pair.caveats.includes(caveat)),
    )
    .sort((a, b) => b.resemblance - a.resemblance)[0];
}

/** The part's figure on the whole's terms: a yearly amount against a sum over the plan, or the other way round. */
function part(whole: Target, plan: PlanProfile, index: number): Decimal | null {
  const target = plan.plan.reading.targets[index] as Target;
  const { years } = planPeriod(plan.plan);
  const [yearly, wholeYearly] = [isYearly(target), isYearly(whole)];
  const value = figure(target)?.value ?? null;
  if (value === null || yearly === wholeYearly || whole.basis !== 'increment') return value;
  return yearly ? multiply(value, wholeNumber(years)) : divide(value, wholeNumber(years), 6);
}
