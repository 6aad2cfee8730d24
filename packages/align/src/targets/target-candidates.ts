import type { PlanProfile } from '../profile/plan-profile.ts';
import { type IndicatorVector, indicatorVectors, resemblance, subjectResemblance } from './resemblance.ts';

/** Two targets whose indicators have something in common. */
export interface TargetCandidate {
  readonly superior: number;
  readonly subordinate: number;
  readonly resemblance: number;
}

/** Below this two indicators share no more than common words. */
const LEAST = 0.22;
/** The subjects must meet too: 工业增加值占比 and 制造业增加值占比 share only the way of measuring. */
const LEAST_SUBJECT = 0.15;

/** So many of the likest are kept for one target; a plan names one thing a few times, not hundreds. */
const MOST = 16;

/** Every pair of targets whose indicators resemble each other, found through the pairs of characters they share. */
export function targetCandidates(superior: PlanProfile, subordinate: PlanProfile): readonly TargetCandidate[] {
  const count = superior.things.length;
  const vectors = indicatorVectors([...superior.indicators, ...subordinate.indicators]);
  const postings: number[][] = [];
  for (let index = 0; index < count; index++)
    for (const pair of (vectors[index] as IndicatorVector).core.numbers) {
      postings[pair] ??= [];
      postings[pair].push(index);
    }
  return subordinate.things.flatMap((_, index) => {
    const mine = vectors[count + index] as IndicatorVector;
    const met = new Set<number>();
    for (const pair of mine.core.numbers) for (const other of postings[pair] ?? []) met.add(other);
    const found = [...met].flatMap((other) => {
      const theirs = vectors[other] as IndicatorVector;
      const alike = resemblance(mine, theirs);
      return alike >= LEAST && subjectResemblance(mine, theirs) >= LEAST_SUBJECT
        ? [{ superior: other, subordinate: index, resemblance: alike }]
        : [];
    });
    return found.length <= MOST ? found : found.sort((a, b) => b.resemblance - a.resemblance).slice(0, MOST);
  });
}
