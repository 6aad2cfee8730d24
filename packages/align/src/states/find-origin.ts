import { gatherEvidence } from '../links/gather-evidence.ts';
import { LINK_THRESHOLDS } from '../links/select-links.ts';
import { shareProgrammes } from '../links/share-programmes.ts';
import { strengths } from '../links/strengths.ts';
import { weighPair } from '../links/weigh-pair.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { targetCandidates } from '../targets/target-candidates.ts';
import type { UnitOrigin } from './unit-state.ts';

/** An origin must be plainer than a link: there is one other document or many to mistake it for. */
const PLAIN = 2;

/** For each of the given units of ours, the clause of another document that it most likely comes from, or null. */
export function findOrigins(
  plan: PlanProfile,
  units: readonly number[],
  others: readonly PlanProfile[],
): ReadonlyMap<number, UnitOrigin | null> {
  const best = new Map<number, UnitOrigin | null>(units.map((unit) => [unit, null]));
  if (units.length === 0) return best;
  others.forEach((other, index) => {
    const programmes = shareProgrammes(other, plan);
    const pair = weighPair(other, plan);
    const matrix = strengths(other, plan, programmes, targetCandidates(other, plan), pair);
    for (const row of units) {
      let column = -1;
      let strength = Math.max(PLAIN * LINK_THRESHOLDS.least, best.get(row)?.strength ?? 0);
      matrix[row]?.forEach((value, at) => {
        if (value > strength && other.units[at]?.unit.lead === false) [strength, column] = [value, at];
      });
      if (column < 0) continue;
      const evidence = gatherEvidence(other, plan, { row, column }, programmes, pair.of);
      best.set(row, { other: index, unit: column, strength, evidence });
    }
  });
  return best;
}
