import { decimalOf, digitsOf, millionths } from './decimal.ts';
import { ordinalOf, type Quarter } from './quarter.ts';
import { runsByYear } from './runs-by-year.ts';
import {
  deadlineOf,
  figureBefore,
  laid,
  type Patterned,
  type PlannedQuarter,
  type Schedulable,
  WHOLE,
} from './schedulable.ts';

/**
 * 沿用上年节奏: the year after `from` moves as `from` did: the same words in the same quarters (the year in them moved
 * on), and of the year's way the same part in each quarter. Only quarters in which nothing stands are filled, none
 * after the deadline. The way ends at the whole where the deadline lies in the year, at the year's goal where it has
 * one, else it is as long as last year's.
 */
export function asLastYear(item: Schedulable, from: number): Patterned {
  const last = item.milestones.filter((one) => one.year === from);
  if (last.length === 0) return { left: 'nothing-last-year' };
  const deadline = deadlineOf(item);
  const inTime = last.filter((one) => deadline === null || ordinalOf(one) + 4 <= ordinalOf(deadline));
  if (inTime.length === 0) return { left: 'too-late' };
  const free = inTime.filter((one) => !item.milestones.some((other) => ordinalOf(other) === ordinalOf(one) + 4));
  if (free.length === 0) return { left: 'already-planned' };
  const share = wayOf(item, from, 'share');
  const value = wayOf(item, from, 'value');
  const patches = free.map((one) => ({
    year: from + 1,
    quarter: one.quarter,
    words: one.words.replaceAll(`${from}年`, `${from + 1}年`),
    share: share(one),
    value: value(one),
  }));
  const milestones = laid(item.milestones, patches);
  return milestones.length === item.milestones.length ? { left: 'done-before' } : { milestones };
}

/** How a figure goes on in the next year: from a quarter of last year to the figure of the same quarter. */
function wayOf(item: Schedulable, from: number, field: 'share' | 'value'): (quarter: PlannedQuarter) => string | null {
  const told = item.milestones.filter((one) => one.year === from && one[field] !== null);
  const end = told.toSorted((a, b) => ordinalOf(b) - ordinalOf(a))[0];
  const reached = millionths(end?.[field] ?? null);
  if (!end || reached === null) return () => null;
  if (field === 'value' && runsByYear(item.target)) return yearAnew(item, from, reached);
  const start = figureBefore(item, { year: from, quarter: 1 }, field) ?? (field === 'share' ? 0n : null);
  const goal = goalOf(item, from + 1, field, start === null ? null : reached + (reached - start), reached);
  if (goal === null || (field === 'share' && reached >= WHOLE)) return () => null;
  const final = lastQuarterOf(item, from + 1, end);
  const digits = Math.max(
    field === 'share' ? 0 : digitsOf(decimalOf(goal)),
    ...told.map((one) => digitsOf(one[field] ?? '')),
  );
  return (one) => {
    if (one[field] === null) return null;
    // The last quarter that can be planned ends the way, whatever part of it last year had gone by then.
    if (one.quarter >= final) return decimalOf(goal, digits);
    const gone = millionths(one[field]) ?? 0n;
    const evenly = start === null || reached === start;
    const [part, whole] = evenly ? [BigInt(one.quarter), BigInt(end.quarter)] : [gone - start, reached - start];
    return decimalOf(reached + ((goal - reached) * part) / whole, digits);
  };
}

/** What each year brings anew goes the same parts of the way again, to the goal of its own year where it has one. */
function yearAnew(item: Schedulable, from: number, reached: bigint): (quarter: PlannedQuarter) => string | null {
  const goal = millionths(item.goals.find((one) => one.year === from + 1)?.value ?? null) ?? reached;
  return ({ value }) => {
    const gone = millionths(value);
    if (gone === null || value === null) return null;
    return goal === reached || reached === 0n ? value : decimalOf((goal * gone) / reached, digitsOf(decimalOf(goal)));
  };
}

function goalOf(
  item: Schedulable,
  year: number,
  field: 'share' | 'value',
  asFar: bigint | null,
  reached: bigint,
): bigint | null {
  const deadline = deadlineOf(item);
  const ends = deadline !== null && deadline.year <= year;
  if (field === 'share') return ends ? WHOLE : asFar === null || asFar > WHOLE ? WHOLE : asFar;
  const target = millionths(item.target?.value ?? null);
  if (ends && target !== null) return target;
  const goal = millionths(item.goals.find((one) => one.year === year)?.value ?? null);
  if (goal !== null) return goal;
  if (asFar === null || target === null) return asFar;
  const beyond = reached <= target ? asFar > target : asFar < target;
  return beyond ? target : asFar;
}

/** The last quarter of the year for which last year has a figure and which is not after the deadline. */
function lastQuarterOf(item: Schedulable, year: number, end: Quarter): number {
  const deadline = deadlineOf(item);
  const due = deadline && deadline.year === year ? deadline.quarter : 4;
  return Math.min(end.quarter, due);
}
