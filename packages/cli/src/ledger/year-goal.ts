import type { Target } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';
import { periodText } from './words.ts';

/** How often something happens; the last such word before a figure holds for it. */
const RHYTHM = /每个?(?:月|季度?|周|日|天|旬|半年|[二两三四五]年)|按[月季周]|每个?年度?|(?<!\d)年均|逐年|全年/gu;
const YEARLY = /^(?:每个?年度?|年均|逐年|全年)$/u;
/** A whole period, not the name of the plan. */
const WHOLE_PERIOD = /(?:三|四|五|(?<!\d)[345])年(?!行动|计划|规划)|(?:计划|规划|行动)期(?:内|间)/u;
/** How far before a quote “三年” still speaks of it. */
const BEFORE = 12;

/** The year a ledger made on a day speaks of: that day's, kept inside the plan's period. */
export function ledgerYear(today: string, period: { readonly from: number; readonly to: number } | null): number {
  const year = Number(today.slice(0, 4));
  return period ? Math.min(Math.max(year, period.from), period.to) : year;
}

/**
 * 年度目标: what is promised for every year, for or by this very year, a line each; totals of the whole period behind,
 * marked as such. What is done every month or quarter is no goal of a year.
 */
export function yearGoalText(targets: readonly Target[], text: string, year: number, messages: Messages): string {
  const own = targets.filter((target) => isOfYear(target, text, year)).map(({ quote }) => quote.trim());
  const whole = targets
    .filter((target) => isOfWholePeriod(target, text))
    .map(({ quote }) => fill(messages['goal.whole'], { quote: quote.trim() }));
  return [...new Set([...own, ...whole])].join('\n');
}

/** The period of a target; a total of “三年” without a year is 计划期内累计. */
export function targetPeriodText(target: Target, text: string, messages: Messages): string {
  return isOfWholePeriod(target, text) ? messages['period.whole'] : periodText(target.period, messages);
}

function isOfYear(target: Target, text: string, year: number): boolean {
  if (target.period === `in:${year}` || target.period === `by:${year}`) return true;
  if (target.period !== 'annual') return false;
  const before = text.slice(sentenceStart(text, target.start), target.number.start);
  const rhythm = [...before.matchAll(RHYTHM)].at(-1)?.[0] ?? [...target.quote.matchAll(RHYTHM)][0]?.[0];
  return rhythm !== undefined && YEARLY.test(rhythm);
}

function isOfWholePeriod({ period, start, number, quote }: Target, text: string): boolean {
  if (period !== 'none') return false;
  const from = Math.max(sentenceStart(text, start), start - BEFORE);
  return WHOLE_PERIOD.test(text.slice(from, number.start)) || WHOLE_PERIOD.test(quote);
}

function sentenceStart(text: string, at: number): number {
  return Math.max(...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
}
