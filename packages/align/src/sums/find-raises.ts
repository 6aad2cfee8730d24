import type { Target } from '@gangmu/plan';
import type { Alignment } from '../alignment.ts';
import { absolute, compare, type Decimal, decimalText, divide, multiply, subtract, whole } from '../decimal.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { type Figure, figure } from '../targets/figure.ts';
import { side } from '../targets/match-targets.ts';
import { isRatio } from '../targets/trap.ts';

/** One level of a chain of plans: the plan, and its alignment to the level above (null at the top). */
export interface ChainLevel {
  readonly plan: PlanProfile;
  readonly alignment: Alignment | null;
}

/** One indicator followed down the levels, asking more at each (层层加码). */
export interface Raise {
  readonly kind: 'raise';
  /** Index into each level's `Reading.targets`, from the top. */
  readonly targets: readonly number[];
  /** Exact decimals in the base unit. */
  readonly values: readonly string[];
  readonly unit: string;
  /** How much more each level asks than the one above: percentages in points, all else in percent, one decimal. */
  readonly steps: readonly string[];
  readonly stepsIn: 'points' | 'percent';
  /** Every step is large: worth a reason. A little more at each level is ordinary. */
  readonly leap: boolean;
}

/** A step of this many percent and points at every level is a leap; figures per head differ by place from the start. */
const LEAP_PERCENT = whole(15);
const LEAP_POINTS = whole(3);

/** Every ratio or growth rate that rises from level to level without a break, over at least two levels. */
export function findRaises(chain: readonly ChainLevel[]): readonly Raise[] {
  const top = chain[0];
  if (top === undefined || chain.length < 2) return [];
  return top.plan.things.flatMap((_, index): readonly Raise[] => {
    if (!isRatio(side(top.plan, index))) return [];
    const targets = follow(chain, index);
    const figures = targets.map((target, level) => figureAt(chain[level] as ChainLevel, target));
    const steps = rises(figures);
    if (targets.length < chain.length || steps === null) return [];
    const { unit } = (top.plan.plan.reading.targets[index] as Target).normalized;
    return [
      {
        kind: 'raise',
        targets,
        values: figures.map((one) => decimalText((one as Figure).value)),
        unit,
        steps: (unit === '%' ? points(figures) : steps).map((step) => decimalText(step)),
        stepsIn: unit === '%' ? 'points' : 'percent',
        leap:
          unit === '%' &&
          steps.every((step) => compare(step, LEAP_PERCENT) >= 0) &&
          points(figures).every((step) => compare(step, LEAP_POINTS) >= 0),
      },
    ];
  });
}

function follow(chain: readonly ChainLevel[], from: number): readonly number[] {
  const targets = [from];
  for (const { alignment } of chain.slice(1)) {
    const pair = alignment?.targets.find(({ superior }) => superior === targets.at(-1));
    if (pair === undefined) break;
    targets.push(pair.subordinate);
  }
  return targets;
}

function figureAt({ plan }: ChainLevel, index: number): Figure | null {
  return figure(plan.plan.reading.targets[index] as Target);
}

/** How far apart neighbours are, in the unit itself. */
function points(figures: readonly (Figure | null)[]): readonly Decimal[] {
  return figures.slice(1).flatMap((below, i) => {
    const above = figures[i];
    return above && below ? [absolute(subtract(below.value, above.value))] : [];
  });
}

/** Percent by which each figure asks more than the one above; null when one does not. */
function rises(figures: readonly (Figure | null)[]): readonly Decimal[] | null {
  const steps: Decimal[] = [];
  for (let i = 1; i < figures.length; i++) {
    const [above, below] = [figures[i - 1], figures[i]];
    if (!above || !below || above.value.units === 0n) return null;
    const change = divide(multiply(subtract(below.value, above.value), whole(100)), absolute(above.value), 1);
    const step = above.less || below.less ? multiply(change, whole(-1)) : change;
    if (step.units <= 0n) return null;
    steps.push(step);
  }
  return steps.length > 0 ? steps : null;
}
