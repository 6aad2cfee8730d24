import { type Target, wayOfChange } from '@gangmu/plan';
import { fill, type Messages } from '../messages/messages.ts';

/** Which way a figure that is no level goes, and from which year it is counted. */
export interface ChangeWords {
  /** 下降, 年均增长, 提高; empty where the quote has no such word. */
  readonly way: string;
  /** 比2025年; empty where no base is written. */
  readonly base: string;
}

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
  const written = wayOfChange(quote, number.start - start);
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
