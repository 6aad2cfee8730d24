export type DayRead =
  /** `assumed`: the cell names no year. */
  | { readonly kind: 'day'; readonly day: string; readonly assumed: boolean }
  /** 长期, 持续推进: no day. */
  | { readonly kind: 'open' }
  | { readonly kind: 'number' }
  | { readonly kind: 'unknown' };

const OPEN = /^(?:长期|持续|常年|常态|每年|全年|贯穿|逐年|按年|随时|滚动)/u;
const END: Readonly<Record<string, string>> = { 上半年: '06-30', 下半年: '12-31' };
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];
const WORDS = '一二三四';

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * `2027-12-31`, `2027.12.31`, `2027年12月31日前`, `2027年6月底`, `2027年`, `2027年上半年`, `2027年三季度末`, `12月底`
 * (of the default year), `长期`. Never a guess between two readings: what is not in the list is unknown.
 */
export function readDay(text: string, defaultYear: number | null): DayRead {
  const plain = inFigures(text.normalize('NFKC').replace(/\s/gu, ''))
    .replace(/^(?:至|到|于|在)/u, '')
    .replace(/(?:之?前|以前|完成|前完成)$/u, '');
  if (OPEN.test(plain)) return { kind: 'open' };
  if (/^\d{5}(?:\.\d{1,10})?$/u.test(plain)) return { kind: 'number' };
  const { year, rest = '' } = /^(?:(?<year>20\d\d)(?:年度?|[-/.]|$))?(?<rest>.{0,20})$/u.exec(plain)?.groups ?? {};
  const y = year === undefined ? defaultYear : Number(year);
  if (y === null || (year === undefined && rest === '')) return { kind: 'unknown' };
  const ends = within(rest, y);
  return ends === null ? { kind: 'unknown' } : { kind: 'day', day: ends, assumed: year === undefined };
}

const ZERO_TO_NINE = '〇一二三四五六七八九';
/** 二〇二八年十二月三十一日 → 2028年12月31日; quarters keep their 一二三四. */
function inFigures(text: string): string {
  const tens = (said: string): string => {
    const [high, low] = said.includes('十') ? said.split('十') : ['〇', said];
    return String(10 * (high === '' ? 1 : ZERO_TO_NINE.indexOf(high ?? '')) + ZERO_TO_NINE.indexOf(low || '〇'));
  };
  return text
    .replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/gu, (year) =>
      [...year.replace(/[○零]/gu, '〇')].map((one) => ZERO_TO_NINE.indexOf(one)).join(''),
    )
    .replace(/(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])/gu, tens);
}

/** The last day of what is named inside a year; null where it is not understood. */
function within(rest: string, year: number): string | null {
  if (/^(?:底|末|年底|年末|内|年内|全年)?$/u.test(rest)) return `${year}-12-31`;
  const half = END[rest.replace(/(?:底|末)$/u, '')];
  if (half) return `${year}-${half}`;
  const { word, digit } =
    /^(?:第?(?<word>[一二三四])季度?|(?:q|第?)(?<digit>[1-4])(?:季度?)?)(?:底|末)?$/iu.exec(rest)?.groups ?? {};
  if (word) return `${year}-${QUARTER_ENDS[WORDS.indexOf(word)]}`;
  if (digit && /q|季/iu.test(rest)) return `${year}-${QUARTER_ENDS[Number(digit) - 1]}`;
  const { month, day } =
    /^(?<month>\d{1,2})(?:(?:月|[-/.])(?<day>\d{1,2})[日号]?|月(?:份|底|末|份底)?)?$/u.exec(rest)?.groups ?? {};
  const m = Number(month);
  if (!month || m < 1 || m > 12) return null;
  const d = day === undefined ? daysIn(year, m) : Number(day);
  return d >= 1 && d <= daysIn(year, m) ? iso(year, m, d) : null;
}
