import type { Measure, OutlineNode } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';

/** A heading says in short what its text does: its own measure stays only where the text has none. */
export const dropHeadings: Refiner<Measure> = {
  name: 'measure/headings',
  refine(findings, { sentences, outline }) {
    const inHeading = new Set<Measure>();
    const bodies = new Set<number | null>();
    // Both lists are in document order.
    let at = 0;
    for (const measure of findings) {
      while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= measure.start) at += 1;
      if (sentences[at]?.heading) inHeading.add(measure);
      else bodies.add(measure.node);
    }
    // The text of a part or a section is that of its clauses too.
    for (let i = outline.length - 1; i >= 0; i--) {
      const { parent } = outline[i] as OutlineNode;
      if (parent !== null && bodies.has(i)) bodies.add(parent);
    }
    return findings.filter((measure) => !inHeading.has(measure) || !bodies.has(measure.node));
  },
};
