import type { Target } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { planPeriod } from './plan-period.ts';
import { reason, relateTargets, type Scope } from './relate-targets.ts';
import type { TargetCandidate } from './target-candidates.ts';
import type { NotCompared, TargetPair } from './target-pair.ts';
import { type Side, trap } from './trap.ts';

/** How alike two indicators must be: in linked clauses, there with the same figure too, and anywhere. */
const LINKED = 0.4;
const LINKED_SAME_FIGURE = 0.3;
const ANYWHERE = 0.72;
/** What standing in linked clauses, the same figure and the same period add when several could pair up. */
const LINK_BONUS = 0.2;
const FIGURE_BONUS = 0.05;
const PERIOD_BONUS = 0.05;

/** One to one first; then a target that its plan states twice; then the look-alikes that are not compared. */
const PASSES = ['once', 'again', 'trapped'] as const;

/** What the pairing asks of a candidate's surroundings. */
export interface PairingContext {
  readonly scope: (candidate: TargetCandidate) => Scope;
  readonly linked: (superiorUnit: number, subordinateUnit: number) => boolean;
}

/** Pairs each target with at most one of the other plan, best first; look-alikes that a trap keeps apart are kept. */
export function matchTargets(
  superior: PlanProfile,
  subordinate: PlanProfile,
  candidates: readonly TargetCandidate[],
  context: PairingContext,
): { readonly pairs: readonly TargetPair[]; readonly notCompared: readonly NotCompared[] } {
  const periods = { superior: planPeriod(superior.plan), subordinate: planPeriod(subordinate.plan) };
  const ranked = candidates
    .flatMap((candidate) => {
      const [ours, theirs] = [side(subordinate, candidate.subordinate), side(superior, candidate.superior)];
      const linked = context.linked(
        superior.unitOfTarget[candidate.superior] ?? -1,
        subordinate.unitOfTarget[candidate.subordinate] ?? -1,
      );
      const same = sameFigure(ours.target, theirs.target);
      const least = linked ? (same ? LINKED_SAME_FIGURE : LINKED) : ANYWHERE;
      if (candidate.resemblance < least) return [];
      const score =
        candidate.resemblance +
        (linked ? LINK_BONUS : 0) +
        (same ? FIGURE_BONUS : 0) +
        (ours.target.period === theirs.target.period ? PERIOD_BONUS : 0);
      return [{ candidate, ours, theirs, score, trap: trap(ours, theirs) }];
    })
    .sort((a, b) => b.score - a.score || a.candidate.subordinate - b.candidate.subordinate);
  const taken = { superior: new Set<number>(), subordinate: new Set<number>() };
  const pairs: TargetPair[] = [];
  const notCompared: NotCompared[] = [];
  for (const pass of PASSES)
    for (const { candidate, ours, theirs, trap: code } of ranked) {
      const { superior: above, subordinate: below } = candidate;
      const used = Number(taken.superior.has(above)) + Number(taken.subordinate.has(below));
      if ((code !== null) !== (pass === 'trapped') || used !== (pass === 'again' ? 1 : 0)) continue;
      const again = pass === 'again';
      if (again && ours.thing.core !== theirs.thing.core) continue;
      const milestone = again && ours.target.period !== theirs.target.period;
      const found =
        code === null && !milestone
          ? relateTargets(ours, theirs, context.scope(candidate), periods)
          : { trap: code ?? 'deadline', reason: reason(code ?? 'deadline', ours, theirs) };
      if (!('trap' in found))
        pairs.push({
          kind: 'target-pair',
          superior: above,
          subordinate: below,
          resemblance: candidate.resemblance,
          ...found,
        });
      else if (!again || milestone)
        notCompared.push({ kind: 'not-compared', superior: above, subordinate: below, ...found });
      if ('trap' in found && pass !== 'trapped' && !milestone) continue;
      taken.superior.add(above);
      taken.subordinate.add(below);
    }
  return { pairs: pairs.sort((a, b) => a.subordinate - b.subordinate), notCompared };
}

export function side(plan: PlanProfile, index: number): Side {
  return { target: plan.plan.reading.targets[index] as Target, thing: plan.things[index] as Side['thing'] };
}

function sameFigure(a: Target, b: Target): boolean {
  return a.normalized.value === b.normalized.value && a.normalized.value2 === b.normalized.value2;
}
