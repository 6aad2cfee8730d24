import type { Reading, Span } from '@gangmu/plan';
import type { Context, Sentence } from '../../finder.ts';
import { documentYear } from '../targets/document-year.ts';
import { type Time, timesOf } from '../targets/times.ts';

/** Words of time that need no note: what they govern has taken them up. */
export interface GovernedTimes {
  /** Whether the character at `at`, in `sentence`, belongs to the time of a result: 到2029年 before its target. */
  covers(at: number, sentence: Sentence): boolean;
}

type Placed = Span & { readonly number?: Span };

/**
 * A time is understood where its sentence holds a target, an implied target, a pilot or a project, or where it opens a
 * list or a paragraph whose targets inherit it. Times are sought only in sentences that are asked for, in order.
 */
export function governedTimes(reading: Omit<Reading, 'notes'>, context: Context): GovernedTimes {
  const lists: readonly (readonly Placed[])[] = [
    reading.targets,
    reading.impliedTargets,
    reading.pilots,
    reading.projects,
  ];
  const next = lists.map(() => 0);
  const heirs = reading.targets.filter(({ origins }) => origins.period === 'inherited');
  let held: Sentence | null = null;
  let times: readonly Time[] = [];
  /** Whether a finding begins in the sentence; every list is in document order. */
  const holds = ({ start, end }: Sentence): boolean => {
    let found = false;
    lists.forEach((list, i) => {
      let at = next[i] as number;
      while (at < list.length && placeOf(list[at] as Placed) < start) at += 1;
      next[i] = at;
      if (at < list.length && placeOf(list[at] as Placed) < end) found = true;
    });
    return found;
  };
  return {
    covers(at, sentence) {
      if (held !== sentence) {
        held = sentence;
        const own = holds(sentence);
        times = own || heirs.length > 0 ? near(sentence, context) : [];
        if (!own)
          times = times.filter((time) =>
            heirs.some(({ node, period }) => node === sentence.node && period === time.period),
          );
      }
      return times.some(({ start, end }) => start <= at && at < end);
    },
  };
}

const placeOf = (finding: Placed): number => (finding.number ?? finding).start;

const near = (sentence: Sentence, context: Context): readonly Time[] =>
  timesOf(context.page.text, sentence.start, sentence.end, documentYear(context));
