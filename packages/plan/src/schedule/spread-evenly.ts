import { decimalOf, digitsOf, millionths } from './decimal.ts';
import { ordinalOf, type Quarter, quartersBetween } from './quarter.ts';
import { runsByYear } from './runs-by-year.ts';
import {
  deadlineOf,
  falls,
  figureBefore,
  laid,
  type Patterned,
  type PlannedQuarter,
  type Schedulable,
  WHOLE,
} from './schedulable.ts';

export interface EvenSpread {
  /** `share` goes to 100; `value` to the item's target, by way of its year goals. */
  readonly field: 'share' | 'value';
  /** First quarter that is filled; what stands before it stays and is the start. */
  readonly first: Quarter;
  /** Last quarter of the plan, for items without a deadline. */
  readonly last: Quarter;
  /** Where a value starts when no earlier quarter tells; `0` unless given, but a ceiling on a level needs it. */
  readonly start?: string;
}

/** A stretch of quarters from what stands before it to the figure its last quarter holds. */
interface Leg {
  readonly from: bigint;
  readonly quarters: readonly Quarter[];
  readonly to: string;
}

/**
 * 均匀分解: equal steps, cumulative; the last quarter up to the deadline holds the whole exactly, quarters after it
 * hold none of this figure. What each year has to bring anew is counted anew each year.
 */
export function spreadEvenly(item: Schedulable, { field, first, last, start }: EvenSpread): Patterned {
  const quarters = quartersBetween(first, deadlineOf(item) ?? last);
  if (quarters.length === 0) return { left: 'too-late' };
  const yearly = field === 'value' && runsByYear(item.target);
  const told = yearly ? figureWithinYear(item, first) : figureBefore(item, first, field);
  // Less is better: from nothing it would be better than its target in every quarter.
  if (field === 'value' && told === null && start === undefined && falls(item)) return { left: 'no-start' };
  const given = field === 'share' || (yearly && first.quarter === 1) ? 0n : (millionths(start ?? null) ?? 0n);
  const from = told ?? given;
  if (field === 'share' && from >= WHOLE) return { left: 'done-before' };
  const legs = yearly ? legsByYear(item, quarters, from) : legsBetween(stops(item, quarters, field), quarters, from);
  if (legs.length === 0) return { left: 'no-target' };
  const digits = Math.max(...legs.map((leg) => digitsOf(leg.to)), field === 'value' ? digitsOf(decimalOf(from)) : 0);
  const cleared = item.milestones
    .filter((one) => ordinalOf(one) >= ordinalOf(first))
    .map(({ year, quarter }) => ({ year, quarter, [field]: null }));
  return {
    milestones: laid(item.milestones, [
      ...cleared,
      ...legs.flatMap((leg) => steps(leg, digits).map((text, index) => ({ ...leg.quarters[index], [field]: text }))),
    ] as (Quarter & Partial<PlannedQuarter>)[]),
  };
}

function steps({ from, quarters, to }: Leg, digits: number): readonly string[] {
  const high = millionths(to) ?? from;
  const count = BigInt(quarters.length);
  return quarters.map((_, index) => decimalOf(from + ((high - from) * BigInt(index + 1)) / count, digits));
}

/** What this year has brought before a quarter of it. */
const figureWithinYear = (item: Schedulable, first: Quarter): bigint | null =>
  figureBefore({ milestones: item.milestones.filter((one) => one.year === first.year) }, first, 'value');

/** Every year from nothing to its own goal, else to the target; the first one from where it stands. */
function legsByYear({ goals, target }: Schedulable, quarters: readonly Quarter[], from: bigint): readonly Leg[] {
  const years = [...new Set(quarters.map((one) => one.year))];
  return years.flatMap((year, index) => {
    const goal = goals.find((one) => one.year === year)?.value ?? null;
    const to = millionths(goal) === null ? (target?.value ?? null) : goal;
    return to === null || millionths(to) === null
      ? []
      : [{ from: index === 0 ? from : 0n, quarters: quarters.filter((one) => one.year === year), to }];
  });
}

interface Stop {
  readonly at: number;
  readonly text: string;
}

function legsBetween(reached: readonly Stop[], quarters: readonly Quarter[], from: bigint): readonly Leg[] {
  return reached.map(({ at, text }, index) => {
    const before = reached[index - 1];
    return {
      from: before ? (millionths(before.text) ?? from) : from,
      quarters: quarters.slice(before?.at ?? 0, at),
      to: text,
    };
  });
}

/** Figures that must be reached on the way, by how many quarters have passed: goals of full years, then the target. */
function stops(
  { goals, target }: Schedulable,
  quarters: readonly Quarter[],
  field: 'share' | 'value',
): readonly Stop[] {
  if (field === 'share') return [{ at: quarters.length, text: '100' }];
  // A rate of growth is not heaped up quarter by quarter.
  if (target?.basis === 'growth') return [];
  const wanted = target !== null && millionths(target.value) !== null ? target.value : null;
  const reached = quarters.flatMap(({ year, quarter }, index): readonly Stop[] => {
    if (quarter !== 4) return [];
    const goal = goals.find((one) => one.year === year)?.value ?? null;
    if (millionths(goal) !== null) return [{ at: index + 1, text: goal as string }];
    // A level that each year has to keep is there at the end of the first.
    return target?.period === 'annual' && wanted !== null ? [{ at: index + 1, text: wanted }] : [];
  });
  if (wanted === null) return reached;
  return [...reached.filter((stop) => stop.at < quarters.length), { at: quarters.length, text: wanted }];
}
