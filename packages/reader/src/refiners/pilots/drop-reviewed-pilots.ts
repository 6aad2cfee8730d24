import type { Pilot } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';
import { reviewed } from '../../finders/outline/reviewed.ts';
import { sentenceOf } from '../targets/sentence-of.ts';

/** What a part that looks back (工作回顾) tells as won or begun is not set out to do. */
export const dropReviewedPilots: Refiner<Pilot> = {
  name: 'pilot/reviewed',
  refine(findings, context) {
    if (findings.length === 0) return findings;
    const review = reviewed(context);
    const at = sentenceOf(context);
    return findings.filter((finding) => {
      const sentence = at(finding);
      return sentence !== undefined && !review.has(sentence);
    });
  },
};
