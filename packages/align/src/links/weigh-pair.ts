import { BOILERPLATE_WEIGHT } from '../profile/boilerplate.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import type { Vocabulary } from '../profile/vocabulary.ts';

/** How rare a term is in the two plans together: the weight of sharing it. By the term's key. */
export type TermWeight = (key: number) => number;

/** How two plans' terms meet, made once for a pair: weights by number in either vocabulary, and the way across. */
export interface PairWeights {
  readonly superior: Float64Array;
  readonly subordinate: Float64Array;
  /** The superior's number of each of the subordinate's terms; -1 where it has none. */
  readonly across: Int32Array;
  readonly of: TermWeight;
}

/** ln((units + 1) / units with the term) over both plans; less for boilerplate, never less than nothing. */
export function weighPair(superior: PlanProfile, subordinate: PlanProfile): PairWeights {
  const units = superior.units.length + subordinate.units.length;
  const [above, below] = [superior.vocabulary, subordinate.vocabulary];
  const byFrequency = Float64Array.from({ length: units + 1 }, (_, df) =>
    Math.max(0, Math.log((units + 1) / Math.max(df, 1))),
  );
  const weight = (df: number, common: number) => (byFrequency[df] as number) * (common === 1 ? BOILERPLATE_WEIGHT : 1);
  const ours = new Float64Array(below.keys.length);
  const theirs = Float64Array.from(above.keys, (_, at) => weight(frequency(above, at), above.common[at] as number));
  const across = Int32Array.from(below.keys, (key, at) => {
    const other = above.numbers.get(key) ?? -1;
    const df = frequency(below, at) + (other < 0 ? 0 : frequency(above, other));
    const common = (below.common[at] as number) | (other < 0 ? 0 : (above.common[other] as number));
    ours[at] = weight(df, common);
    if (other >= 0) theirs[other] = ours[at] as number;
    return other;
  });
  const of = (key: number) => {
    const [own, other] = [below.numbers.get(key), above.numbers.get(key)];
    if (own !== undefined) return ours[own] as number;
    return other === undefined ? weight(1, 0) : (theirs[other] as number);
  };
  return { superior: theirs, subordinate: ours, across, of };
}

function frequency({ first }: Vocabulary, number: number): number {
  return (first[number + 1] as number) - (first[number] as number);
}

/** 1 for every term of the superior's that stands in one of the given units of ours. */
export function termsOf(subordinate: PlanProfile, units: readonly number[], pair: PairWeights): Uint8Array {
  const held = new Uint8Array(pair.superior.length);
  for (const unit of units)
    for (const number of subordinate.units[unit]?.terms.numbers ?? []) {
      const other = pair.across[number] as number;
      if (other >= 0) held[other] = 1;
    }
  return held;
}
