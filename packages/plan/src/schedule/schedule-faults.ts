import { millionths } from './decimal.ts';
import { lastDayOf, ordinalOf, type Quarter } from './quarter.ts';
import { runsByYear } from './runs-by-year.ts';
import { deadlineOf, falls, type PlannedQuarter, type Schedulable, WHOLE } from './schedulable.ts';

/** What cannot be, or is late, in a schedule. */
export const SCHEDULE_FAULTS = [
  'overdue',
  'after-deadline',
  'share-range',
  'share-falls',
  'value-turns',
  'misses-target',
  'unapproved-past',
] as const;
export type ScheduleFaultKind = (typeof SCHEDULE_FAULTS)[number];
export interface ScheduleFault {
  readonly kind: ScheduleFaultKind;
  /** The quarter it stands in; null for the item as a whole. */
  readonly at: Quarter | null;
}

type Checked = Omit<Schedulable, 'milestones'> & {
  readonly milestones: readonly (PlannedQuarter & { readonly approved?: boolean })[];
  readonly status?: string;
};

/** Everything that is wrong with the quarters of an item as of a day, in order of time; the item's own faults first. */
export function scheduleFaults(item: Checked, today: string): readonly ScheduleFault[] {
  const milestones = item.milestones.toSorted((a, b) => ordinalOf(a) - ordinalOf(b));
  const deadline = deadlineOf(item);
  const faults: ScheduleFault[] = [];
  const add = (kind: ScheduleFaultKind, { year, quarter }: Quarter): void =>
    void faults.push({ kind, at: { year, quarter } });
  if (item.dueOn !== null && item.dueOn < today && (item.status ?? 'open') === 'open')
    faults.push({ kind: 'overdue', at: null });
  let share: bigint | null = null;
  let value: bigint | null = null;
  let valueYear = 0;
  const falling = falls(item);
  const yearly = runsByYear(item.target);
  for (const one of milestones) {
    if (deadline && ordinalOf(one) > ordinalOf(deadline)) add('after-deadline', one);
    const part = millionths(one.share);
    if (part !== null) {
      if (part < 0n || part > WHOLE) add('share-range', one);
      if (share !== null && part < share) add('share-falls', one);
      share = part;
    }
    const figure = millionths(one.value);
    if (figure !== null) {
      const goesOn = !yearly || one.year === valueYear;
      if (goesOn && value !== null && (falling ? figure > value : figure < value)) add('value-turns', one);
      [value, valueYear] = [figure, one.year];
    }
    if (one.approved === false && lastDayOf(one) < today) add('unapproved-past', one);
  }
  const end = milestones.findLast((one) => one.value !== null);
  if (end && deadline && ordinalOf(end) === ordinalOf(deadline) && misses(item, value)) add('misses-target', end);
  return faults;
}

function misses({ target }: Checked, reached: bigint | null): boolean {
  const wanted = millionths(target?.value ?? null);
  if (!target || wanted === null || reached === null) return false;
  if (target.op === '>=') return reached < wanted;
  if (target.op === '<=') return reached > wanted;
  return target.op === '=' && reached !== wanted;
}
