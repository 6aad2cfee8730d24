import { decimalOf, digitsOf, millionths } from './decimal.ts';
import { ordinalOf, type Quarter, quartersBetween } from './quarter.ts';
import { deadlineOf, figureBefore, laid, type Patterned, type Schedulable } from './schedulable.ts';

export interface EvenSpread {
  /** `share` goes to 100; `value` to the item's target, by way of its year goals. */
  readonly field: 'share' | 'value';
  /** First quarter that is filled; what stands before it stays and is the start. */
  readonly first: Quarter;
  /** Last quarter of the plan, for items without a deadline. */
  readonly last: Quarter;
  /** Where a value starts when no earlier quarter tells; `0` unless given. */
  readonly start?: string;
}

/**
 * 均匀分解: equal steps, cumulative; the last quarter up to the deadline holds the whole exactly, quarters after it
 * hold none of this figure.
 */
export function spreadEvenly(item: Schedulable, { field, first, last, start = '0' }: EvenSpread): Patterned {
  const deadline = deadlineOf(item);
  const quarters = quartersBetween(first, deadline ?? last);
  if (quarters.length === 0) return { left: 'too-late' };
  const from = figureBefore(item, first, field) ?? (field === 'share' ? 0n : (millionths(start) ?? 0n));
  const stops = field === 'share' ? [{ at: quarters.length, text: '100' }] : stopsOf(item, quarters);
  if (stops.length === 0) return { left: 'no-target' };
  if (field === 'share' && from >= 100_000_000n) return { left: 'done-before' };
  const digits = Math.max(
    ...stops.map((stop) => digitsOf(stop.text)),
    field === 'value' ? digitsOf(decimalOf(from)) : 0,
  );
  const figures: string[] = [];
  let [before, low] = [0, from];
  for (const { at, text } of stops) {
    const high = millionths(text) ?? low;
    const steps = BigInt(at - before);
    for (let step = 1n; step <= steps; step++) figures.push(decimalOf(low + ((high - low) * step) / steps, digits));
    [before, low] = [at, high];
  }
  const cleared = item.milestones
    .filter((one) => ordinalOf(one) >= ordinalOf(first))
    .map(({ year, quarter }) => ({ year, quarter, [field]: null }));
  return {
    milestones: laid(item.milestones, [
      ...cleared,
      ...figures.map((text, index) => ({ ...(quarters[index] as Quarter), [field]: text })),
    ]),
  };
}

/** Figures that must be reached on the way, by how many quarters have passed: goals of full years, then the target. */
function stopsOf(
  { goals, target }: Schedulable,
  quarters: readonly Quarter[],
): readonly { at: number; text: string }[] {
  // A rate of growth is not heaped up quarter by quarter.
  if (target?.basis === 'growth') return [];
  const places = new Map(quarters.map((one, index) => [ordinalOf(one), index + 1]));
  const stops = goals
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, value }) => {
      const at = places.get(ordinalOf({ year, quarter: 4 }));
      return at !== undefined && value !== null && millionths(value) !== null ? [{ at, text: value }] : [];
    });
  if (target === null || millionths(target.value) === null) return stops;
  return [...stops.filter((stop) => stop.at < quarters.length), { at: quarters.length, text: target.value }];
}
