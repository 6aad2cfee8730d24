import { profiled } from '../align-plans.ts';
import { deepFreeze } from '../deep-freeze.ts';
import type { PlanText } from '../plan-text.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { findChanges } from './find-changes.ts';
import { findMoved } from './find-moved.ts';
import { pairUnits } from './pair-units.ts';
import type { Change, DifferenceItem, DifferenceKind, PlanDifference } from './plan-difference.ts';

/**
 * What changed from one edition of a plan to the next, clause by clause, with the places in both. Items follow the new
 * edition; what was dropped stands after the clause it followed.
 */
export function diffPlans(old: PlanText | PlanProfile, next: PlanText | PlanProfile): PlanDifference {
  const [before, after] = [profiled(old), profiled(next)];
  const pairs = pairUnits(before, after);
  const moved = findMoved(pairs.map(([place]) => place));
  const newOf = new Map(pairs);
  const oldOf = new Map(pairs.map(([was, is]) => [is, was]));
  const items: DifferenceItem[] = after.units.map(({ unit }): DifferenceItem => {
    const was = oldOf.get(unit.index);
    if (was === undefined) return { kind: 'added', old: null, new: unit.index, moved: false, changes: [] };
    const changes = findChanges(before, after, was, unit.index);
    return { kind: kindOf(changes, moved.has(was)), old: was, new: unit.index, moved: moved.has(was), changes };
  });
  for (const { unit } of before.units) {
    if (newOf.has(unit.index)) continue;
    const at = items.findIndex((item) => item.old === unit.index - 1);
    items.splice(at < 0 && unit.index > 0 ? items.length : at + 1, 0, {
      kind: 'dropped',
      old: unit.index,
      new: null,
      moved: false,
      changes: [],
    });
  }
  return deepFreeze({
    kind: 'plan-difference',
    old: before.units.map(({ unit }) => unit),
    new: after.units.map(({ unit }) => unit),
    items,
  });
}

function kindOf(changes: readonly Change[], moved: boolean): DifferenceKind {
  if (changes.some(({ in: place }) => place === 'figure' || place === 'deadline' || place === 'units'))
    return 'changed';
  if (changes.length > 0) return 'reworded';
  return moved ? 'moved' : 'kept';
}
