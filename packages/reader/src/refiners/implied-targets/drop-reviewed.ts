import type { ImpliedTarget } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';
import { bySentence } from '../targets/by-sentence.ts';
import { reviewed } from '../targets/review.ts';

/** What parts that look back report as done is no target. */
export const dropReviewed: Refiner<ImpliedTarget> = {
  name: 'drop-reviewed',
  refine(findings, context) {
    const review = reviewed(context);
    return bySentence(findings, context).flatMap(([sentence, found]) => (review.has(sentence) ? [] : found));
  },
};
