import type { DifferenceItem, PlanDifference, PlanUnit } from '@gangmu/align';
import type { ComparedPlan } from './compared-plan.ts';
import { documentObject } from './comparison-json.ts';
import { kindCounts } from './kind-counts.ts';

/** The version of the shape; raised when a field changes its meaning or goes away. */
const FORMAT = 'gangmu-difference';
const VERSION = 1;

/** What `gangmu diff --json` prints: both documents, how many of each kind, and every clause with its changes. */
export function differenceObject(
  difference: PlanDifference,
  old: ComparedPlan,
  fresh: ComparedPlan,
): Readonly<Record<string, unknown>> {
  return {
    format: FORMAT,
    version: VERSION,
    old: documentObject(old),
    new: documentObject(fresh),
    counts: Object.fromEntries(kindCounts(difference)),
    items: difference.items.map(({ kind, moved, old: before, new: after, changes }: DifferenceItem) => ({
      kind,
      moved,
      old: unitObject(before === null ? undefined : difference.old[before]),
      new: unitObject(after === null ? undefined : difference.new[after]),
      changes,
    })),
  };
}

function unitObject(unit: PlanUnit | undefined) {
  if (unit === undefined) return null;
  const { label, title, start, end, fingerprint } = unit;
  return { label, title, start, end, fingerprint };
}
