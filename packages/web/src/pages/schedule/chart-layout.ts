import type { Item } from '@gangmu/contract';
import { lastDayOf, ordinalOf, type Quarter, quarterAt, quarterOf, type ScheduleFault } from '@gangmu/plan';
import type { Line } from '../../grid/lines.ts';

export const ROW = 30;
export const LABEL = 320;
/** Narrowest quarter in which its milestone can still be hit. */
const NARROWEST = 44;

/** The axis: from the first day of a year to the last day of another, each quarter equally wide. */
export interface Axis {
  readonly years: readonly number[];
  readonly quarters: readonly Quarter[];
  readonly quarterWidth: number;
  readonly width: number;
}

export function axisOf(years: readonly number[], room: number): Axis {
  const quarters = years.flatMap((year) => ([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter })));
  const quarterWidth = Math.max(NARROWEST, Math.floor(room / Math.max(1, quarters.length)));
  return { years, quarters, quarterWidth, width: quarterWidth * quarters.length };
}

/** Where a day ends on the axis, in pixels; days before and after it stand at its ends. */
export function placeOf(day: string, { quarters, quarterWidth, width }: Axis): number {
  const first = quarters[0];
  if (!first) return 0;
  const quarter = quarterOf(day);
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const part = (((month - 1) % 3) + Math.min(date, 31) / 31) / 3;
  const at = (ordinalOf(quarter) - ordinalOf(first) + part) * quarterWidth;
  return Math.min(width, Math.max(0, at));
}

/** At which end of the axis a day lies beyond it; null where it lies on it. */
export function beyond(day: string, { quarters }: Axis): 'before' | 'after' | null {
  const [first, last, at] = [quarters[0], quarters.at(-1), ordinalOf(quarterOf(day))];
  if (!first || !last) return null;
  return at < ordinalOf(first) ? 'before' : at > ordinalOf(last) ? 'after' : null;
}

export interface Mark {
  readonly at: Quarter;
  readonly x: number;
  /** It counts already. */
  readonly counts: boolean;
  readonly fault: boolean;
}

export interface Bar {
  /** From the first milestone's quarter to the last milestone or the deadline; null where nothing is planned. */
  readonly from: number | null;
  readonly to: number;
  readonly due: number | null;
  readonly marks: readonly Mark[];
}

export function barOf(item: Item, axis: Axis, faults: readonly ScheduleFault[], approval: boolean): Bar {
  const first = axis.quarters[0];
  const due = item.dueOn ? placeOf(item.dueOn, axis) : null;
  if (!first) return { from: null, to: 0, due, marks: [] };
  const marks = item.milestones
    .filter((one) => ordinalOf(one) >= ordinalOf(first) && ordinalOf(one) < ordinalOf(first) + axis.quarters.length)
    .map(
      ({ year, quarter, approved }): Mark => ({
        at: { year, quarter },
        // A quarter's milestone is due by its end; half a mark before the line of the next.
        x: placeOf(lastDayOf({ year, quarter }), axis) - 9,
        counts: !approval || approved,
        fault: faults.some((one) => one.at && ordinalOf(one.at) === ordinalOf({ year, quarter })),
      }),
    );
  const start = marks[0];
  const end = marks.at(-1);
  if (!start || !end) return { from: null, to: due ?? 0, due, marks };
  const from = (ordinalOf(start.at) - ordinalOf(first)) * axis.quarterWidth;
  return { from, to: Math.max(end.x, due ?? 0), due, marks };
}

export type Move = { readonly to: Quarter } | { readonly refused: 'onto' | 'beyond' | 'off' };

/** Where a milestone would go by so many quarters: never onto another one, never after the deadline. */
export function moved(item: Item, at: Quarter, by: number, axis: Axis): Move {
  const to = quarterAt(ordinalOf(at) + by);
  const same = (one: Quarter) => ordinalOf(one) === ordinalOf(to);
  if (by === 0 || !axis.quarters.some(same)) return { refused: 'off' };
  if (item.dueOn && ordinalOf(to) > ordinalOf(quarterOf(item.dueOn))) return { refused: 'beyond' };
  return item.milestones.some(same) ? { refused: 'onto' } : { to };
}

/** The rows of an item with one milestone in another quarter. */
export const withMoved = (item: Item, at: Quarter, to: Quarter) =>
  item.milestones.map((one) => (ordinalOf(one) === ordinalOf(at) ? { ...one, ...to } : one));

/** Lines to draw: those on the screen and a few beyond. */
export function linesShown<R>(
  lines: readonly Line<R>[],
  top: number,
  height: number,
): { readonly first: number; readonly shown: readonly Line<R>[] } {
  const first = Math.max(0, Math.floor(top / ROW) - 8);
  return { first, shown: lines.slice(first, Math.ceil((top + height) / ROW) + 8) };
}
