import type { Alignment, SuperiorState } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';
import type { ComparedPlan } from './compared-plan.ts';
import { reasonText } from './in-words.ts';

/** A clause that takes up less than this share of the superior clause's words lacks measures, not only figures. */
const THIN = 0.45;
const SHOWN = 4;

/** What is missing between a superior clause and ours, and what to do about it. Both empty where nothing is. */
export interface Gap {
  readonly missing: string;
  readonly suggestion: string;
}

export function gapOf(state: SuperiorState, { scope }: Alignment, superior: ComparedPlan, messages: Messages): Gap {
  if (state.kind === 'not-for-us') {
    const decided = state.exclusion.by === 'person';
    return {
      missing: reasonText(state.exclusion.reason, messages),
      suggestion: decided ? '' : messages['suggest.exclude'],
    };
  }
  if (state.kind === 'named') return { missing: messages['gap.named'], suggestion: messages['suggest.named'] };
  // Of two plans of one region neither has to carry the other.
  if (scope === 'same-region') return { missing: '', suggestion: '' };
  if (state.kind === 'not-carried')
    return { missing: messages['gap.notCarried'], suggestion: messages['suggest.notCarried'] };
  const quotes = [...new Set(state.unanswered.map((index) => (superior.file.reading.targets[index] as Target).quote))];
  const thin = state.coverage < THIN;
  const listed = quotes
    .slice(0, SHOWN)
    .map((quote) => `“${quote}”`)
    .join(messages['list.separator']);
  const more = quotes.length > SHOWN ? fill(messages['gap.more'], { count: quotes.length }) : '';
  return {
    missing: [
      ...(quotes.length > 0 ? [fill(messages['gap.targets'], { quotes: `${listed}${more}` })] : []),
      ...(thin ? [fill(messages['gap.words'], { share: Math.round(state.coverage * 100) })] : []),
    ].join('\n'),
    suggestion: [
      ...(quotes.length > 0 ? [messages['suggest.targets']] : []),
      ...(thin ? [messages['suggest.measures']] : []),
    ].join('\n'),
  };
}
