import type { Period, Target } from '@gangmu/plan';
import type { Context, Refiner, Sentence } from '../../finder.ts';
import { documentYear } from '../../finders/targets/document-year.ts';
import { timesOf } from '../../finders/targets/times.ts';
import { inheritPeriod } from './inherit-period.ts';
import { sentenceOf } from './sentence-of.ts';

/** A member of a list: ——…, •…, （1）…, ①…. */
const MEMBER = /^\s{0,4}(?:-{1,2}|[•·●■◆]|\(\d{1,2}\)|[①-⑳])/u;

/**
 * A deadline in a lead-in (到2026年，主要目标如下：) governs the list that follows it: the lead-in is not ended by 。
 * but by a colon, and its members carry the sentence on.
 */
export const inheritListDeadline: Refiner<Target> = {
  name: 'inherit-list-deadline',
  refine(findings, context) {
    if (findings.every((target) => target.period !== 'none')) return findings;
    const deadlines = listDeadlines(context);
    if (deadlines.size === 0) return findings;
    const at = sentenceOf(context);
    return findings.map((target) => {
      const sentence = at(target);
      const period = sentence && deadlines.get(sentence);
      return period === undefined ? target : inheritPeriod(target, period);
    });
  },
};

function listDeadlines(context: Context): ReadonlyMap<Sentence, Period> {
  const { text } = context.page;
  const found = new Map<Sentence, Period>();
  let lead: Period | null = null;
  let paragraph = -1;
  let member = false;
  for (const sentence of context.sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      member = MEMBER.test(text.slice(sentence.start, sentence.start + 8));
      if (!member) lead = null;
    }
    if (lead !== null && member) found.set(sentence, lead);
    else if (
      text
        .slice(sentence.end - 2, sentence.end)
        .trimEnd()
        .endsWith(':')
    )
      lead = deadlineOf(context, sentence);
  }
  return found;
}

function deadlineOf(context: Context, { start, end }: Sentence): Period | null {
  const times = timesOf(context.page.text, start, end, documentYear(context));
  const last = times[times.length - 1]?.period;
  return last === undefined || last === 'past' || last === 'gap' || last === 'annual' ? null : last;
}
