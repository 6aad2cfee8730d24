import { BOILERPLATE_WEIGHT } from '../profile/boilerplate.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';

/** How rare a term is in the two plans together: the weight of sharing it. */
export type TermWeight = (key: number) => number;

/** A unit's terms as a vector of length one. */
export type UnitVector = ReadonlyMap<number, number>;

/** ln((units + 1) / units with the term) over both plans; less for boilerplate. */
export function weighTerms(superior: PlanProfile, subordinate: PlanProfile): TermWeight {
  const units = superior.units.length + subordinate.units.length;
  return (key) => {
    const df = (superior.frequency.get(key) ?? 0) + (subordinate.frequency.get(key) ?? 0);
    const idf = Math.log((units + 1) / Math.max(df, 1));
    return superior.boilerplate.has(key) || subordinate.boilerplate.has(key) ? idf * BOILERPLATE_WEIGHT : idf;
  };
}

export function weighUnits(plan: PlanProfile, weight: TermWeight): readonly UnitVector[] {
  return plan.units.map(({ terms }) => {
    const vector = new Map<number, number>();
    let square = 0;
    for (const [key, count] of terms) {
      const w = (1 + Math.log(count)) * weight(key);
      if (w <= 0) continue;
      vector.set(key, w);
      square += w * w;
    }
    const length = Math.sqrt(square) || 1;
    for (const [key, w] of vector) vector.set(key, w / length);
    return vector;
  });
}
