import { weighTerms } from '../links/weigh-pair.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';

/** Share of a superior unit's terms, by weight, that stand in any of the given units of ours: 0 to 1. */
export function coverage(
  superior: PlanProfile,
  subordinate: PlanProfile,
  unit: number,
  ours: readonly number[],
): number {
  const weight = weighTerms(superior, subordinate);
  let all = 0;
  let shared = 0;
  for (const key of superior.units[unit]?.terms.keys() ?? []) {
    const w = Math.max(weight(key), 0);
    all += w;
    if (ours.some((index) => subordinate.units[index]?.terms.has(key))) shared += w;
  }
  return all === 0 ? 0 : shared / all;
}
