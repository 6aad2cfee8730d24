import type { Pilot } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';

/** The same name again under the same heading, and a reading that overlaps a longer one, are dropped. */
export const dropRepeats: Refiner<Pilot> = {
  name: 'pilot/repeats',
  refine(findings) {
    const out: Pilot[] = [];
    for (const pilot of findings) {
      const last = out[out.length - 1];
      if (last && pilot.start < last.end && pilot.name.length > 0) {
        if (last.quote.includes(pilot.name)) continue;
      }
      const same = out.findLast((other) => other.node === pilot.node && other.name === pilot.name);
      if (!same) out.push(pilot);
    }
    return out;
  },
};
