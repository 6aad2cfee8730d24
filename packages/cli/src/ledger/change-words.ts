import type { Target } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';

/** Which way a figure that is no level goes, and from which year it is counted. */
export interface ChangeWords {
  /** 下降, 年均增长, 提高; empty where the quote has no such word. */
  readonly way: string;
  /** 比2025年; empty where no base is written. */
  readonly base: string;
}

type Way = 'fall' | 'growth' | 'rise' | 'above' | 'below';
const WAYS: readonly (readonly [Way, RegExp])[] = [
  ['fall', /下降|降低|减少|压减|压降|缩减|削减|缩短|压缩|下调|回落|减排/gu],
  ['growth', /增长|增速|增幅|递增/gu],
  ['rise', /提高|提升|上升|增加|上调/gu],
  ['above', /高于|高出|快于/gu],
  ['below', /低于/gu],
];
/** In 较2025年均下降 the 年 belongs to the year before it. */
const YEARLY = /(?<!\d[ \t]{0,2})年均/u;
const EACH_YEAR = /每年|逐年/u;
const BASE_YEAR = /[比较][ \t]{0,2}(\d{4})[ \t]{0,2}年/u;
const LAST_YEAR = /[比较]上年|同比/u;

/** The words of a growth or a change: `下降` and `比2025年`. Null for levels and for what is newly built. */
export function changeWords(
  { basis, quote, start, number }: Pick<Target, 'basis' | 'quote' | 'start' | 'number'>,
  messages: Messages,
): ChangeWords | null {
  if (basis !== 'growth' && basis !== 'change') return null;
  const at = number.start - start;
  const written = wayOf(quote.slice(0, Math.max(0, at))) ?? wayOf(quote.slice(Math.max(0, at)));
  const way = written ?? (basis === 'growth' ? 'growth' : null);
  const word = way === null ? '' : messages[`change.${way}`];
  const compared = way === null || way === 'above' || way === 'below';
  const often = compared
    ? null
    : YEARLY.test(quote)
      ? 'change.yearly'
      : EACH_YEAR.test(quote)
        ? 'change.eachYear'
        : null;
  const year = BASE_YEAR.exec(quote)?.[1];
  return {
    way: often === null ? word : fill(messages[often], { change: word }),
    base: year ? fill(messages['change.baseYear'], { year }) : LAST_YEAR.test(quote) ? messages['change.lastYear'] : '',
  };
}

/** The word that stands last in a stretch. */
function wayOf(text: string): Way | null {
  let last: { readonly way: Way; readonly at: number } | null = null;
  for (const [way, words] of WAYS)
    for (const { index } of text.matchAll(words)) if (last === null || index > last.at) last = { way, at: index };
  return last?.way ?? null;
}
