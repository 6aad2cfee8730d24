import type { Comparator, PromisedBasis } from '../target.ts';
import { millionths } from './decimal.ts';
import { yearOfPeriod } from './due-day.ts';
import { ordinalOf, type Quarter, quarterOf } from './quarter.ts';

/** 节点: what a quarter must show, in words, as a value in the item's unit, or as a share of the whole (0–100). */
export interface PlannedQuarter extends Quarter {
  readonly words: string;
  /** Cumulative values; decimal strings, null where the quarter has none. */
  readonly value: string | null;
  readonly share: string | null;
}

/** As much of an item as planning by quarter needs. */
export interface Schedulable {
  readonly milestones: readonly PlannedQuarter[];
  readonly goals: readonly { readonly year: number; readonly value: string | null }[];
  readonly target: {
    readonly op: Comparator;
    readonly value: string;
    readonly basis: PromisedBasis;
    readonly period: string;
    /** As written: 家, 万元, %. */
    readonly unit?: string;
  } | null;
  readonly dueOn: string | null;
}

/** Why a pattern left an item as it is. */
export const LEFT = [
  'no-deadline',
  'too-late',
  'no-target',
  'no-start',
  'nothing-last-year',
  'already-planned',
  'done-before',
] as const;
export type Left = (typeof LEFT)[number];
export type Patterned = { readonly milestones: readonly PlannedQuarter[] } | { readonly left: Left };

/** The last quarter in which an item can be finished: of its due day, else of the year its target names; else null. */
export function deadlineOf({ dueOn, target }: Pick<Schedulable, 'dueOn' | 'target'>): Quarter | null {
  if (dueOn !== null) return quarterOf(dueOn);
  const year = yearOfPeriod(target?.period ?? 'none');
  return year === null ? null : { year, quarter: 4 };
}

/** 100 percent, in millionths. */
export const WHOLE = 100_000_000n;

/** Whether less is better: a ceiling on what is newly done is still counted upwards. */
export const falls = ({ target }: Pick<Schedulable, 'target'>): boolean =>
  target?.op === '<=' && target.basis !== 'increment';

export const sameQuarter = (a: Quarter, b: Quarter): boolean => ordinalOf(a) === ordinalOf(b);

/** The planned figure nearest before a quarter, in millionths; null where there is none. */
export function figureBefore(
  { milestones }: Pick<Schedulable, 'milestones'>,
  quarter: Quarter,
  field: 'value' | 'share',
): bigint | null {
  const before = milestones
    .filter((one) => ordinalOf(one) < ordinalOf(quarter) && one[field] !== null)
    .toSorted((a, b) => ordinalOf(b) - ordinalOf(a))[0];
  return before ? millionths(before[field]) : null;
}

/** Lays figures and words on the quarters of an item; a quarter in which nothing is left goes. */
export function laid(
  milestones: readonly PlannedQuarter[],
  patches: readonly (Quarter & Partial<PlannedQuarter>)[],
): readonly PlannedQuarter[] {
  const next = new Map(milestones.map((one) => [ordinalOf(one), one]));
  for (const { year, quarter, ...patch } of patches) {
    const key = ordinalOf({ year, quarter });
    next.set(key, { year, quarter, words: '', value: null, share: null, ...next.get(key), ...patch });
  }
  return [...next.values()]
    .filter((one) => one.words !== '' || one.value !== null || one.share !== null)
    .toSorted((a, b) => ordinalOf(a) - ordinalOf(b));
}
