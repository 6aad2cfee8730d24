import type { PlanProfile } from '../profile/plan-profile.ts';
import type { TargetCandidate } from '../targets/target-candidates.ts';
import type { SharedProgramme } from './share-programmes.ts';
import { type Matrix, similarity } from './similarity.ts';
import type { PairWeights } from './weigh-pair.ts';

/** What a marked name that both clauses use adds, at most twice; a name used in one clause of each plan counts in full. */
const PROGRAMME = 0.05;
/** What a target adds that measures surely the same thing. */
const TARGET = 0.05;
export const SURE = 0.75;
/** Standing next to a pair that surely belongs together, in the same order, decides between equals only. */
const POSITION = 0.01;
const ANCHOR = 0.25;

/** How strongly each subordinate unit speaks of each superior unit: shared terms, marked names, targets, position. */
export function strengths(
  superior: PlanProfile,
  subordinate: PlanProfile,
  programmes: readonly SharedProgramme[],
  candidates: readonly TargetCandidate[],
  pair: PairWeights,
): Matrix {
  const terms = similarity(superior, subordinate, pair);
  const matrix = terms.map((row) => row.slice());
  const add = (row: number, column: number, amount: number) => {
    const strengths = matrix[row];
    if (strengths?.[column] !== undefined) strengths[column] += amount;
  };
  const named = new Map<string, number>();
  for (const { row, column, rarity } of programmes) {
    const key = `${row},${column}`;
    const before = named.get(key) ?? 0;
    const after = Math.min(2, before + rarity);
    named.set(key, after);
    add(row, column, PROGRAMME * (after - before));
  }
  const targeted = new Set<string>();
  for (const candidate of candidates) {
    const row = subordinate.unitOfTarget[candidate.subordinate] ?? -1;
    const column = superior.unitOfTarget[candidate.superior] ?? -1;
    const key = `${row},${column}`;
    if (candidate.resemblance < SURE || targeted.has(key)) continue;
    targeted.add(key);
    add(row, column, TARGET);
  }
  for (const [row, column] of anchors(terms)) {
    add(row - 1, column - 1, POSITION);
    add(row + 1, column + 1, POSITION);
  }
  return matrix;
}

/** Pairs of units that are each other's best and share a good part of their words. */
function anchors(terms: Matrix): readonly (readonly [number, number])[] {
  const columns = terms[0]?.length ?? 0;
  const bestRow = new Int32Array(columns).fill(-1);
  for (let column = 0; column < columns; column++)
    terms.forEach((row, index) => {
      const best = terms[bestRow[column] as number]?.[column] ?? 0;
      if ((row[column] as number) > best) bestRow[column] = index;
    });
  return terms.flatMap((row, index) => {
    let column = -1;
    row.forEach((value, at) => {
      if (value >= ANCHOR && value > (row[column] ?? 0)) column = at;
    });
    return column >= 0 && bestRow[column] === index ? [[index, column] as const] : [];
  });
}
