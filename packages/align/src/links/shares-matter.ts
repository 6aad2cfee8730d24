import type { PlanProfile } from '../profile/plan-profile.ts';
import type { TargetCandidate } from '../targets/target-candidates.ts';
import type { SharedProgramme } from './share-programmes.ts';
import { SURE } from './strengths.ts';
import type { PairWeights } from './weigh-pair.ts';

/** One word of four characters makes this many terms: three pairs and two triples. */
const ONE_WORD = 5;

/** Whether two units share something of their own: row of ours, column of the superior's. */
export type SharesMatter = (row: number, column: number) => boolean;

/**
 * Two units share matter when they share a marked name, a target that measures surely the same thing, or at least one
 * word of four characters that is not of the kind every plan uses. 装备产业园 and 检验检测机构 alone are none.
 */
export function sharesMatter(
  superior: PlanProfile,
  subordinate: PlanProfile,
  programmes: readonly SharedProgramme[],
  candidates: readonly TargetCandidate[],
  { across }: PairWeights,
): SharesMatter {
  const { common } = superior.vocabulary;
  const { common: own } = subordinate.vocabulary;
  const marked = new Set(programmes.flatMap(({ row, column, rarity }) => (rarity > 0 ? [`${row},${column}`] : [])));
  for (const { superior: above, subordinate: below, resemblance } of candidates)
    if (resemblance >= SURE) marked.add(`${subordinate.unitOfTarget[below]},${superior.unitOfTarget[above]}`);
  return (row, column) => {
    if (marked.has(`${row},${column}`)) return true;
    let shared = 0;
    const theirs = new Set(superior.units[column]?.terms.numbers);
    for (const number of subordinate.units[row]?.terms.numbers ?? []) {
      const other = across[number] as number;
      if (other >= 0 && own[number] === 0 && common[other] === 0 && theirs.has(other)) shared += 1;
    }
    return shared >= ONE_WORD;
  };
}
