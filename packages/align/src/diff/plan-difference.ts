import type { Quoted } from '@gangmu/plan';
import type { PlanUnit } from '../units/plan-unit.ts';

/** What a change touches: a figure, a date or year, who is responsible, the title, or the words alone. */
export type ChangePlace = 'figure' | 'deadline' | 'units' | 'title' | 'text';

/** One stretch that reads differently; null on the side where there is nothing. */
export interface Change {
  readonly in: ChangePlace;
  readonly old: Quoted | null;
  readonly new: Quoted | null;
}

/**
 * `kept` word for word in its place · `moved` word for word elsewhere · `reworded` other words, same figures, dates and
 * units · `changed` a figure, date or unit differs · `added` · `dropped`.
 */
export type DifferenceKind = 'kept' | 'moved' | 'reworded' | 'changed' | 'added' | 'dropped';

/** One unit of either edition, or of both. */
export interface DifferenceItem {
  readonly kind: DifferenceKind;
  /** Index in the old and the new edition's units; null where it is not there. */
  readonly old: number | null;
  readonly new: number | null;
  /** Stands elsewhere among its neighbours; a changed clause may have moved too. */
  readonly moved: boolean;
  readonly changes: readonly Change[];
}

/** What became of every unit of the old edition and where every unit of the new one comes from, in the new order. */
export interface PlanDifference {
  readonly kind: 'plan-difference';
  readonly old: readonly PlanUnit[];
  readonly new: readonly PlanUnit[];
  readonly items: readonly DifferenceItem[];
}
