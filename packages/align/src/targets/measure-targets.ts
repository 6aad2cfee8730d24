import type { Span, Target } from '@gangmu/plan';
import { type MeasuredThing, measuredThing } from './measured-thing.ts';

/** How far back a sentence is looked at for what a target speaks of. */
const HEAD = 200;
const BEFORE = 16;

/** What each target of a plan measures, in order. `folded` is the plan's text in one width, `titles` by target. */
export function measureTargets(
  targets: readonly Target[],
  folded: string,
  titles: readonly string[],
): readonly MeasuredThing[] {
  const things: MeasuredThing[] = [];
  let sentence = -1;
  targets.forEach((target, index) => {
    const from = sentenceStart(folded, target);
    const previous = from === sentence ? (things.at(-1) ?? null) : null;
    sentence = from;
    const head = folded.slice(Math.max(from, target.start - HEAD), target.start);
    things.push(
      measuredThing(target, {
        before: lastPhrase(head),
        head,
        sentence: folded.slice(from, sentenceEnd(folded, target)),
        title: titles[index] ?? '',
        previous,
      }),
    );
  });
  return things;
}

/** What stands between the last stop and the target. */
function lastPhrase(head: string): string {
  let at = head.length;
  while (at > 0 && at > head.length - BEFORE && !/[,;。\n]/u.test(head[at - 1] as string)) at -= 1;
  return head.slice(at);
}

function sentenceStart(text: string, { start }: Span): number {
  return Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
}

function sentenceEnd(text: string, { end }: Span): number {
  const stop = text.indexOf('。', end);
  return stop < 0 ? end : Math.min(stop, end + 80);
}
