import type { Records } from '../ports.ts';
import type { AlignmentRow, ComparisonResult, DecisionRow, KeptDecision } from '../records/comparison.ts';
import { isDoubtful } from '../records/doubtful-link.ts';
import type { PlanRow, PlanVersionRow } from '../records/plan.ts';

export interface ComparisonSides {
  readonly own: { readonly plan: PlanRow; readonly version: PlanVersionRow };
  readonly superior: { readonly plan: PlanRow; readonly version: PlanVersionRow };
}

/** The versions by which a comparison is out of date; null where it still speaks of the latest. */
export interface Outdated {
  readonly own: { readonly versionId: string; readonly number: number } | null;
  readonly superior: { readonly versionId: string; readonly number: number } | null;
}

/** The plans and versions that a comparison speaks of, and what has come since. */
export async function comparedPlans(
  records: Records,
  row: AlignmentRow,
): Promise<{
  readonly own: PlanRow | null;
  readonly superior: PlanRow | null;
  readonly numbers: { readonly own: number; readonly superior: number };
  readonly outdated: Outdated;
}> {
  const own = await records.get('planVersion', row.ownVersionId);
  const superior = await records.get('planVersion', row.superiorVersionId);
  const ownPlan = own ? await records.get('plan', own.planId) : null;
  const superiorPlan = superior ? await records.get('plan', superior.planId) : null;
  // Ours counts once it is in force; of theirs the newest that we hold.
  const inForce =
    ownPlan?.currentVersionId && ownPlan.currentVersionId !== row.ownVersionId
      ? await records.get('planVersion', ownPlan.currentVersionId)
      : null;
  const theirs = superiorPlan ? await records.list('planVersion', { planId: superiorPlan.id }) : [];
  const newest = [...theirs].sort((a, b) => b.number - a.number)[0];
  const named = (version: PlanVersionRow | null | undefined) =>
    version ? { versionId: version.id, number: version.number } : null;
  return {
    own: ownPlan,
    superior: superiorPlan,
    numbers: { own: own?.number ?? 1, superior: superior?.number ?? 1 },
    outdated: {
      own: inForce && inForce.number > (own?.number ?? 0) ? named(inForce) : null,
      superior: newest && newest.id !== row.superiorVersionId ? named(newest) : null,
    },
  };
}

/** What stands at the head of a comparison: the two plans, and how many clauses are in which state. */
export function comparisonSummary(
  row: AlignmentRow,
  plans: Awaited<ReturnType<typeof comparedPlans>>,
  decisions: number,
) {
  const result = row.result as ComparisonResult;
  const clauses = (side: ComparisonResult['superior']) => side.units.filter((unit) => !unit.lead).length;
  const above = (kind: string) =>
    result.superiorStates.filter((state) => state.kind === kind && !result.superior.units[state.unit]?.lead).length;
  const below = (kind: string) =>
    result.subordinateStates.filter((state) => state.kind === kind && !result.subordinate.units[state.unit]?.lead)
      .length;
  const side = (plan: PlanRow | null, of: ComparisonResult['superior'], number: number) => ({
    planId: plan?.id ?? row.id,
    title: plan?.title ?? of.name,
    region: of.region,
    clauses: clauses(of),
    number,
  });
  const { id, version, fromAt, ownVersionId, superiorVersionId } = row;
  return {
    id,
    version,
    fromAt,
    ownVersionId,
    superiorVersionId,
    own: side(plans.own, result.subordinate, plans.numbers.own),
    superior: side(plans.superior, result.superior, plans.numbers.superior),
    scope: result.scope,
    outdated: plans.outdated,
    counts: {
      carried: above('carried'),
      named: above('named'),
      notForUs: above('not-for-us'),
      notCarried: above('not-carried'),
      carrying: below('carries'),
      new: below('new'),
      conflicts: result.targets.filter((pair) => pair.relation === 'conflict').length,
      doubtful:
        result.links.filter(isDoubtful).length +
        result.superiorStates.filter((state) => state.kind === 'not-for-us' && state.exclusion.by === 'suggested')
          .length,
      decisions,
      lapsed: result.lapsed.length,
    },
  };
}

/** Every decision of a comparison, latest first, with the clauses it speaks of; null where the words have changed. */
export function keptDecisions(row: AlignmentRow, decisions: readonly DecisionRow[]) {
  const { superior, subordinate } = row.result as ComparisonResult;
  const clause = (side: ComparisonResult['superior'], key: string | undefined) => {
    const unit = key === undefined ? undefined : side.units.find((one) => one.fingerprint === key);
    return unit ? { label: unit.label, title: unit.title } : null;
  };
  return [...decisions]
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ id, version, fromAt, decision }) => {
      const kept = decision as KeptDecision;
      const own = kept.kind === 'source' ? kept.own : 'subordinate' in kept ? kept.subordinate : undefined;
      const above = kept.kind === 'source' ? undefined : kept.superior;
      return {
        id,
        version,
        fromAt,
        kind: kept.kind,
        superior: clause(superior, above),
        own: clause(subordinate, own),
        lapsed: (above !== undefined && !clause(superior, above)) || (own !== undefined && !clause(subordinate, own)),
        reason: kept.kind === 'source' ? kept.source : (kept.reason ?? null),
        by: kept.by.name,
      };
    });
}
