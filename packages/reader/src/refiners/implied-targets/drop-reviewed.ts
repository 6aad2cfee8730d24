import type { ImpliedTarget } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';
import { reviewed } from '../../finders/outline/reviewed.ts';
import { sentenceOf } from '../targets/sentence-of.ts';

/** What parts that look back report as done is no target. */
export const dropReviewed: Refiner<ImpliedTarget> = {
  name: 'drop-reviewed',
  refine(findings, context) {
    const review = reviewed(context);
    const at = sentenceOf(context);
    return findings.filter((finding) => {
      const sentence = at(finding);
      return sentence !== undefined && !review.has(sentence);
    });
  },
};
