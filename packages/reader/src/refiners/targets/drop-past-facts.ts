import type { Target } from '@gangmu/plan';
import type { Context, Refiner, Sentence } from '../../finder.ts';
import { reviewed } from '../../finders/outline/reviewed.ts';
import { documentYear } from '../../finders/targets/document-year.ts';
import { pastMark } from '../../finders/targets/past-mark.ts';
import { timesOf } from '../../finders/targets/times.ts';
import { sentenceOf } from './sentence-of.ts';

/** 建成了5家: the verb says it is done. */
const DONE = /了(?:约|近|超过|超)?$/u;

/** How far back a word can govern a number: keeps a text without full stops linear. */
const WINDOW = 800;

/** Facts about the past or the present: behind 目前 or 去年, behind 了, in a part that looks back. */
export const dropPastFacts: Refiner<Target> = {
  name: 'drop-past-facts',
  refine(findings, context) {
    const review = reviewed(context);
    const at = sentenceOf(context);
    return findings.filter((target) => {
      const sentence = at(target);
      if (sentence === undefined) return false;
      if (review.has(sentence)) return stillToCome(target, sentence, context);
      return !isPast(target, sentence, context) && !isReported(target, sentence, context);
    });
  },
};

/** A year to come governs the number. */
function stillToCome(target: Target, sentence: Sentence, context: Context): boolean {
  const now = documentYear(context);
  const times = timesOf(
    context.page.text,
    Math.max(sentence.start, target.number.start - WINDOW),
    target.number.start,
    now,
  ).filter((time) => time.period !== 'annual' && time.period !== 'gap');
  const last = times[times.length - 1]?.period;
  if (last === undefined || last === 'past') return false;
  return now === null || Number(String(last).slice(3)) > now;
}

/** In a text without numbered headings (a press release) a level is a fact unless intent or a time to come is told. */
function isReported(target: Target, sentence: Sentence, context: Context): boolean {
  if (context.outline.length > 0 || target.basis === 'increment' || target.period !== 'none') return false;
  return !/力争|争取|确保|保证|努力|将|目标|推动|实现|提升|推进|加快/u.test(
    context.page.text.slice(Math.max(sentence.start, target.number.start - WINDOW), target.number.start),
  );
}

function isPast(target: Target, sentence: Sentence, context: Context): boolean {
  const { text } = context.page;
  const from = Math.max(sentence.start, target.number.start - WINDOW);
  const before = text.slice(from, target.number.start);
  if (DONE.test(before)) return true;
  const times = timesOf(text, from, target.number.start, documentYear(context));
  const last = times.findLast((time) => time.period !== 'gap');
  if (last?.period === 'past') return true;
  const mark = pastMark(before);
  if (mark < 0) return false;
  // 目前…, 力争…: intent stated later takes over.
  if (/力争|争取|确保|努力|将/u.test(before.slice(mark))) return false;
  return last === undefined || from + mark > last.start;
}
