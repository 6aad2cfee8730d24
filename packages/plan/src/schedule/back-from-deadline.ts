import { decimalOf } from './decimal.ts';
import { ordinalOf, type Quarter, quartersBetween } from './quarter.ts';
import { deadlineOf, figureBefore, laid, type Patterned, type Schedulable, WHOLE } from './schedulable.ts';

export interface Backwards {
  /** What each stage reaches, first to last; the last falls on the deadline. Words go only where none stand. */
  readonly stages: readonly string[];
  /** No stage before this quarter: where room is short, stages fall together and the later one speaks. */
  readonly first: Quarter;
}

/**
 * 倒排工期: the last stage falls on the quarter of the deadline, the others on the quarters before it, shares rise in
 * equal steps to 100. Shares of later quarters go; what stands before the first quarter stays and is the start.
 */
export function backFromDeadline(item: Schedulable, { stages, first }: Backwards): Patterned {
  const deadline = deadlineOf(item);
  if (deadline === null) return { left: 'no-deadline' };
  const room = quartersBetween(first, deadline);
  const quarters = stages.length === 0 ? [] : room.slice(-stages.length);
  if (quarters.length === 0) return { left: 'too-late' };
  const from = figureBefore(item, first, 'share') ?? 0n;
  if (from >= WHOLE) return { left: 'done-before' };
  const count = BigInt(quarters.length);
  const cleared = item.milestones
    .filter((one) => ordinalOf(one) >= ordinalOf(first))
    .map(({ year, quarter }) => ({ year, quarter, share: null }));
  const patches = quarters.map((quarter, index) => {
    const step = BigInt(index + 1);
    const share = decimalOf(from + ((WHOLE - from) * step) / count, 0);
    const stage = stages[Math.ceil(((index + 1) * stages.length) / quarters.length) - 1] ?? '';
    const stands = item.milestones.some((one) => ordinalOf(one) === ordinalOf(quarter) && one.words !== '');
    return { ...quarter, share, ...(stands ? {} : { words: stage }) };
  });
  return { milestones: laid(item.milestones, [...cleared, ...patches]) };
}
