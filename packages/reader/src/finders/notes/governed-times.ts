import type { Reading, Span } from '@gangmu/plan';
import type { Context, Sentence } from '../../finder.ts';
import { documentYear } from '../targets/document-year.ts';
import { type Time, timesOf } from '../targets/times.ts';

/** Words of time that need no note: what they govern has taken them up. */
export interface GovernedTimes {
  /** Whether the character at `at`, in `sentence`, belongs to the time of a result: 到2029年 before its target. */
  covers(at: number, sentence: Sentence): boolean;
}

type Dated = Span & { readonly number?: Span; readonly node: number | null; readonly period?: string };

/**
 * A time is understood where its sentence holds a target, an implied target, a pilot or a project, or where it opens a
 * list or a paragraph whose targets inherit it. Times are sought only in sentences that are asked for.
 */
export function governedTimes(reading: Omit<Reading, 'notes'>, context: Context): GovernedTimes {
  const starts: number[] = [];
  const inherited = new Set<string>();
  for (const list of [reading.targets, reading.impliedTargets, reading.pilots, reading.projects] as const)
    for (const finding of list as readonly Dated[]) starts.push((finding.number ?? finding).start);
  for (const { node, period, origins } of reading.targets)
    if (origins.period === 'inherited') inherited.add(`${node} ${period}`);
  starts.sort((a, b) => a - b);
  let next = 0;
  let held: Sentence | null = null;
  let times: readonly Time[] = [];
  return {
    covers(at, sentence) {
      if (held !== sentence) {
        held = sentence;
        while (next < starts.length && (starts[next] as number) < sentence.start) next += 1;
        const own = next < starts.length && (starts[next] as number) < sentence.end;
        times = own || inherited.size > 0 ? near(sentence, context) : [];
        if (!own) times = times.filter(({ period }) => inherited.has(`${sentence.node} ${period}`));
      }
      return times.some(({ start, end }) => start <= at && at < end);
    },
  };
}

const near = (sentence: Sentence, context: Context): readonly Time[] =>
  timesOf(context.page.text, sentence.start, sentence.end, documentYear(context));
