import type { Period, Target } from '@gangmu/plan';
import type { Context, Refiner, Sentence } from '../../finder.ts';
import { documentYear } from '../../finders/targets/document-year.ts';
import { timesOf } from '../../finders/targets/times.ts';
import { inheritPeriod } from './inherit-period.ts';
import { sentenceOf } from './sentence-of.ts';

/** How far from the paragraph's first character its opening deadline may begin: 力争到2029年. */
const OPENING = 4;

/**
 * A deadline that opens a paragraph of goals (到2029年，…。…。) governs all its sentences; one in mid-paragraph ends with
 * its own. A paragraph of goals stands under a heading that says so, or by itself below a heading.
 */
export const inheritOpeningDeadline: Refiner<Target> = {
  name: 'inherit-opening-deadline',
  refine(findings, context) {
    if (findings.every((target) => target.period !== 'none' && target.basis !== 'growth')) return findings;
    const deadlines = openingDeadlines(context);
    if (deadlines.size === 0) return findings;
    const at = sentenceOf(context);
    return findings.map((target) => {
      const sentence = at(target);
      const period = sentence && deadlines.get(sentence);
      return period === undefined ? target : inheritPeriod(target, period);
    });
  },
};

function openingDeadlines(context: Context): ReadonlyMap<Sentence, Period> {
  const found = new Map<Sentence, Period>();
  let paragraph = -1;
  let fresh = false;
  let governs: Period | null = null;
  for (const sentence of context.sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      fresh = true;
      governs = null;
    }
    if (sentence.heading) {
      // 2.发展目标。到2029年…: the run-in heading is not the opening, but must name goals.
      fresh = ofGoals(sentence, context);
      continue;
    }
    const own: Period | null = fresh || governs !== null ? openingOf(sentence, context) : null;
    if (own !== null) governs = own;
    else if (governs !== null) found.set(sentence, governs);
    fresh = false;
  }
  return found;
}

const ofGoals = ({ node }: Sentence, { outline }: Context): boolean =>
  node !== null && /[目指]标|愿景/u.test(outline[node]?.title ?? '');

/** 到2029年 at the very start of a sentence. */
function openingOf({ start, end }: Sentence, context: Context): Period | null {
  const { text } = context.page;
  const [time] = timesOf(text, start, Math.min(end, start + 40), documentYear(context));
  if (!time || time.period === 'past' || time.period === 'gap' || !time.period.startsWith('by:')) return null;
  return text.slice(start, time.start).trim().length <= OPENING ? time.period : null;
}
