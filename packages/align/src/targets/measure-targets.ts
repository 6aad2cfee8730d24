import type { Span, Target } from '@gangmu/plan';
import { type MeasuredThing, measuredThing } from './measured-thing.ts';

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
    const head = folded.slice(from, target.start);
    things.push(
      measuredThing(target, {
        before: /[^,;。\n]*$/u.exec(head.slice(-16))?.[0] ?? '',
        head,
        sentence: folded.slice(from, sentenceEnd(folded, target)),
        title: titles[index] ?? '',
        previous,
      }),
    );
  });
  return things;
}

function sentenceStart(text: string, { start }: Span): number {
  return Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
}

function sentenceEnd(text: string, { end }: Span): number {
  const stop = text.indexOf('。', end);
  return stop < 0 ? end : Math.min(stop, end + 80);
}
