import type { Measure } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';

/** A heading says in short what its text does: its own measure stays only where the text has none. */
export const dropHeadings: Refiner<Measure> = {
  name: 'measure/headings',
  refine(findings, { sentences }) {
    const inHeading = (measure: Measure): boolean => {
      const sentence = sentences[find(sentences, measure.start)];
      return sentence?.heading === true;
    };
    const bodies = new Set<number | null>();
    const marked = findings.map((measure) => ({ measure, heading: inHeading(measure) }));
    for (const { measure, heading } of marked) if (!heading) bodies.add(measure.node);
    return marked.filter(({ measure, heading }) => !heading || !bodies.has(measure.node)).map(({ measure }) => measure);
  },
};

/** Index of the last sentence that begins at or before `offset`. */
function find(sentences: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as { readonly start: number }).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
