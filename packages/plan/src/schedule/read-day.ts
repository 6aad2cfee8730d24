import { dayOfMonth } from './calendar.ts';
import type { Quarter } from './quarter.ts';

export type DayRead =
  /** The last day of what is named, and the first; `assumed`: the cell names no year. */
  | { readonly kind: 'day'; readonly day: string; readonly first: string; readonly assumed: boolean }
  /** 长期, 持续推进: no day. */
  | { readonly kind: 'open' }
  | { readonly kind: 'number' }
  | { readonly kind: 'unknown' };

const OPEN = /^(?:长期|持续|常年|常态|每年|全年|贯穿|逐年|按年|随时|滚动)/u;
/** 2027年前: before it begins, or before it ends? */
const EITHER_END = /^20\d\d年?[之以]?前(?:全部|基本)?(?:完成|办结|建成)?$/u;
const QUARTER: Readonly<Record<string, Quarter['quarter']>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/**
 * `2027-12-31`, `2027.12`, `2027年12月31日前`, `2027年6月底`, `2027年`, `2027年上半年`, `2027年三季度末`, `二〇二七年底`,
 * `12月底` (of the default year), `长期`: the last day of what is named. Never a guess between two readings: what is not
 * in the list is unknown.
 */
export function readDay(text: string, defaultYear: number | null): DayRead {
  const written = inFigures(text.normalize('NFKC').replace(/\s/gu, '')).replace(/^(?:至|到|于|在)/u, '');
  if (EITHER_END.test(written)) return { kind: 'unknown' };
  const plain = written.replace(/(?:[之以]?前)?(?:全部|基本)?(?:完成|办结|建成)?$/u, '');
  if (OPEN.test(plain)) return { kind: 'open' };
  if (/^\d{5}(?:\.\d{1,10})?$/u.test(plain)) return { kind: 'number' };
  const {
    year,
    sign,
    rest = '',
  } = /^(?:(?<year>20\d\d)(?<sign>年度?|[-/.]|$))?(?<rest>.{0,20})$/u.exec(plain)?.groups ?? {};
  const y = year === undefined ? defaultYear : Number(year);
  if (y === null || (year === undefined && rest === '')) return { kind: 'unknown' };
  const named = within(rest, y, sign);
  return named === null ? { kind: 'unknown' } : { kind: 'day', ...named, assumed: year === undefined };
}

const ZERO_TO_NINE = '〇一二三四五六七八九';
/** 二〇二八年十二月三十一日 → 2028年12月31日; quarters keep their 一二三四. */
function inFigures(text: string): string {
  const tens = (said: string): string => {
    const [high, low] = said.includes('十') ? said.split('十') : ['〇', said];
    return String(10 * (high === '' ? 1 : ZERO_TO_NINE.indexOf(high ?? '')) + ZERO_TO_NINE.indexOf(low || '〇'));
  };
  return text
    .replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年|[-—–~―至到])/gu, (year) =>
      [...year.replace(/[○零]/gu, '〇')].map((one) => ZERO_TO_NINE.indexOf(one)).join(''),
    )
    .replace(/(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/gu, tens);
}

/** First and last day of what is named inside a year; null where it is not understood. */
function within(
  rest: string,
  year: number,
  sign: string | undefined,
): { readonly first: string; readonly day: string } | null {
  const months = (from: number, to: number) => {
    const day = dayOfMonth(year, to, null) ?? '';
    // 六月底 names the end of the month alone.
    return { first: /[底末]$/u.test(rest) ? day : `${year}-${String(from).padStart(2, '0')}-01`, day };
  };
  if (/^(?:底|末|年底|年末|内|年内|全年)?$/u.test(rest)) return months(1, 12);
  const half = /^(?<half>[上下])半年(?:底|末)?$/u.exec(rest)?.groups?.half;
  if (half) return half === '上' ? months(1, 6) : months(7, 12);
  const { word, digit } =
    /^(?:第?(?<word>[一二三四])季度?|(?:q|第?)(?<digit>[1-4])(?:季度?)?)(?:底|末)?$/iu.exec(rest)?.groups ?? {};
  const quarter = QUARTER[word ?? (/q|季/iu.test(rest) ? (digit ?? '') : '')];
  if (quarter) return months(3 * quarter - 2, 3 * quarter);
  const { month, between, day } =
    /^(?<month>\d{1,2})(?:(?<between>月|[-/.])(?<day>\d{1,2})[日号]?|月(?:份|底|末|份底)?)?$/u.exec(rest)?.groups ?? {};
  // `2027.3-5` is a stretch, not a day of March.
  if (between && between !== '月' && sign !== undefined && between !== sign) return null;
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? months(Number(month), Number(month)) : null;
  const named = dayOfMonth(year, Number(month), Number(day));
  return named === null ? null : { first: named, day: named };
}
