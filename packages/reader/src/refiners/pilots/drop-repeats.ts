import type { Pilot } from '@gangmu/plan';
import type { Refiner } from '../../finder.ts';

/** What may be added to a pilot's name without making it another. */
const ADDED = /国家级?|全国|省级|市级|[“”《》()（）、的 ]|建设|创建|改革|创新|工作|项目/gu;

const MARKS = /[“”《》\s]/gu;

/**
 * The same name, or one that holds it, again under the same heading, a name the heading already bears in other words, and a reading that
 * overlaps a longer one, are dropped.
 */
export const dropRepeats: Refiner<Pilot> = {
  name: 'pilot/repeats',
  refine(findings, { outline }) {
    const out: Pilot[] = [];
    // Only what stands under the same heading is compared.
    let first = 0;
    for (const pilot of findings) {
      const last = out[out.length - 1];
      if (last && last.node !== pilot.node) first = out.length;
      if (last && pilot.start < last.end && pilot.name.length > 0 && last.quote.includes(pilot.name)) continue;
      const headed = pilot.node === null ? 0 : (outline[pilot.node]?.end ?? 0);
      let again = false;
      for (let i = first; i < out.length && !again; i++) {
        const other = out[i] as Pilot;
        again = within(other.name, pilot.name) || (other.end <= headed && isSame(other.name, pilot.name));
      }
      if (!again) out.push(pilot);
    }
    return out;
  },
};

/** 国家海洋牧场示范区 and 海洋牧场示范区 in one clause; 省级 and 国家级 are two. */
function within(a: string, b: string): boolean {
  const [one, two] = [a.replace(MARKS, ''), b.replace(MARKS, '')];
  if (one === two) return true;
  return one.length >= 4 && two.length >= 4 && (one.includes(two) || two.includes(one));
}

/** 水权交易试点 in the heading, 国家水权交易改革试点 below it. */
function isSame(a: string, b: string): boolean {
  const [one, two] = [a.replace(ADDED, ''), b.replace(ADDED, '')];
  return one.length >= 3 && two.length >= 3 && (one.includes(two) || two.includes(one));
}
