import { alignPlans, coverageMatrix, profilePlan, type SumStatus, sumTargets } from '@gangmu/align';
import type { PlanVersionRow } from '../records/plan.ts';
import { figureOf } from './compared-targets.ts';

export interface PartPlan {
  readonly regionId: string;
  readonly region: string;
  /** What it has published upwards; null where it has published nothing. */
  readonly published: { readonly title: string; readonly version: PlanVersionRow } | null;
}

const ORDER: readonly SumStatus[] = ['absurd', 'short', 'over', 'incomplete', 'adds-up'];

/**
 * 分解之和: what the published plans of the regions below promise together, target by target, against our own whole; and
 * which of our clauses none of them carries. A region that has published nothing is named as missing, never counted
 * as nothing.
 */
export function planSums(whole: PlanVersionRow, parts: readonly PartPlan[]) {
  const superior = profilePlan({ reading: whole.reading, text: whole.text });
  const known = parts.flatMap((part) => (part.published ? [{ ...part, published: part.published }] : []));
  const aligned = known.map(({ published, region }) => {
    const plan = profilePlan({ reading: published.version.reading, text: published.version.text });
    return { plan, alignment: alignPlans(superior, plan, { region }) };
  });
  // The regions of this installation need not be all there are: only a named group (主城三区) can fall short.
  const sums = sumTargets(superior, aligned).map((sum) => ({
    whole: { value: sum.whole, figure: figureOf(whole, sum.superior) },
    unit: sum.unit,
    total: sum.total,
    gap: sum.gap,
    members: sum.members,
    status: sum.status,
    parts: sum.parts.map(({ subordinate, target, value }) => ({
      regionId: known[subordinate]?.regionId ?? '',
      region: known[subordinate]?.region ?? '',
      value,
      figure: figureOf((known[subordinate] as (typeof known)[number]).published.version, target),
    })),
    /** Regions that say nothing of it, or have published nothing. */
    silent: parts
      .filter(({ regionId }) => !sum.parts.some((part) => known[part.subordinate]?.regionId === regionId))
      .map(({ region, published }) => ({ region, published: published !== null })),
  }));
  const clauses = aligned[0]?.alignment.superior.units ?? [];
  return {
    parts: parts.map(({ regionId, region, published }) => ({
      regionId,
      region,
      title: published?.title ?? null,
      number: published?.version.number ?? null,
    })),
    sums: sums.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)),
    coverage: coverageMatrix(aligned.map(({ alignment }) => alignment)).map(({ unit, cells, nobody }) => ({
      label: clauses[unit]?.label ?? '',
      title: clauses[unit]?.title ?? '',
      part: clauses[unit]?.context[0] ?? '',
      nobody,
      cells: cells.map((state, index) => ({ region: known[index]?.region ?? '', state })),
    })),
  };
}
