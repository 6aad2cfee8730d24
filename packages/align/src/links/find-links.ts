import type { AppliedDecisions } from '../decisions/apply-decisions.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { type TargetCandidate, targetCandidates } from '../targets/target-candidates.ts';
import type { Evidence } from './evidence.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { Link } from './link.ts';
import { type ChosenLink, selectLinks } from './select-links.ts';
import { shareProgrammes } from './share-programmes.ts';
import { sharesMatter } from './shares-matter.ts';
import type { Matrix } from './similarity.ts';
import { strengths } from './strengths.ts';
import type { PairWeights } from './weigh-pair.ts';

/** The links between two plans with their evidence, and what else came out on the way. */
export interface FoundLinks {
  readonly links: readonly Link[];
  readonly candidates: readonly TargetCandidate[];
}

/** Links by weighted evidence, then as a person decided. */
export function findLinks(
  superior: PlanProfile,
  subordinate: PlanProfile,
  decided: AppliedDecisions,
  pair: PairWeights,
): FoundLinks {
  const programmes = shareProgrammes(superior, subordinate);
  const candidates = targetCandidates(superior, subordinate);
  const matrix = strengths(superior, subordinate, programmes, candidates, pair);
  const shares = sharesMatter(superior, subordinate, programmes, candidates, pair);
  const leads = {
    rows: subordinate.units.map(({ unit }) => unit.lead),
    columns: superior.units.map(({ unit }) => unit.lead),
  };
  const chosenLinks = decide(selectLinks(matrix, leads, shares), matrix, decided);
  const places = new Set(chosenLinks.map(({ row, column }) => `${row},${column}`));
  const links = chosenLinks.map((chosen): Link => {
    const decision = decided.pairs.get(`${chosen.row},${chosen.column}`);
    const evidence = [
      ...gatherEvidence(superior, subordinate, chosen, programmes, pair.of),
      ...inOrder(chosen, places),
    ];
    return {
      kind: 'link',
      superior: chosen.column,
      subordinate: chosen.row,
      strength: chosen.strength,
      by: decision ? 'person' : 'found',
      evidence: decision ? [{ kind: 'decision', reason: decision.reason }, ...evidence] : evidence,
    };
  });
  return { links, candidates };
}

/** The clauses before both, or after both, are linked too: our plan follows the superior's order here. */
function inOrder({ row, column }: ChosenLink, places: ReadonlySet<string>): readonly Evidence[] {
  const follows = places.has(`${row - 1},${column - 1}`) || places.has(`${row + 1},${column + 1}`);
  return follows ? [{ kind: 'position' }] : [];
}

/** Takes away what was rejected or left out, adds what was linked by hand. */
function decide(found: readonly ChosenLink[], matrix: Matrix, decided: AppliedDecisions): readonly ChosenLink[] {
  const excluded = (column: number) => decided.units.get(column)?.excluded === true;
  const kept = found.filter(
    ({ row, column }) => decided.pairs.get(`${row},${column}`)?.linked !== false && !excluded(column),
  );
  const has = new Set(kept.map(({ row, column }) => `${row},${column}`));
  for (const [key, { linked }] of decided.pairs) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    if (linked && !has.has(key) && !excluded(column)) kept.push({ row, column, strength: matrix[row]?.[column] ?? 0 });
  }
  return kept.sort((a, b) => a.row - b.row || b.strength - a.strength || a.column - b.column);
}
