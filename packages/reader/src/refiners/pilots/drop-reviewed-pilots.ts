import type { Pilot } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';
import { bySentence } from '../targets/by-sentence.ts';
import { reviewed } from '../targets/review.ts';

/** What a part that looks back (工作回顾) tells as won or begun is not set out to do. */
export const dropReviewedPilots: Refiner<Pilot> = {
  name: 'pilot/reviewed',
  refine(findings, context) {
    if (findings.length === 0) return findings;
    const review = reviewed(context);
    return bySentence(findings, context).flatMap(([sentence, found]) => (review.has(sentence) ? [] : found));
  },
};
