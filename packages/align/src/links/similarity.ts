import type { PlanProfile } from '../profile/plan-profile.ts';
import type { PairWeights } from './weigh-pair.ts';

/** One row a subordinate unit, one column a superior unit. */
export type Matrix = readonly Float64Array[];

/** Cosine of every subordinate unit with every superior unit over their weighed terms, through the terms they share. */
export function similarity(superior: PlanProfile, subordinate: PlanProfile, pair: PairWeights): Matrix {
  const { first, units, times } = superior.vocabulary;
  const lengths = vectorLengths(superior, pair.superior);
  const own = vectorLengths(subordinate, pair.subordinate);
  return subordinate.units.map(({ terms }, at) => {
    const row = new Float64Array(superior.units.length);
    for (let i = 0; i < terms.numbers.length; i++) {
      const other = pair.across[terms.numbers[i] as number] as number;
      if (other < 0) continue;
      const weight = pair.superior[other] as number;
      const amount = (terms.times[i] as number) * weight * weight;
      for (let place = first[other] as number; place < (first[other + 1] as number); place++) {
        const column = units[place] as number;
        row[column] = (row[column] as number) + amount * (times[place] as number);
      }
    }
    for (let column = 0; column < row.length; column++)
      row[column] = (row[column] as number) / ((own[at] as number) * (lengths[column] as number));
    return row;
  });
}

/** 1 for a unit without any weight, which is like nothing. */
function vectorLengths(plan: PlanProfile, weights: Float64Array): readonly number[] {
  return plan.units.map(({ terms }) => {
    let square = 0;
    for (let i = 0; i < terms.numbers.length; i++) {
      const weight = (terms.times[i] as number) * (weights[terms.numbers[i] as number] as number);
      square += weight * weight;
    }
    return Math.sqrt(square) || 1;
  });
}
