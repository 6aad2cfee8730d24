import type { Reading } from '../reading.ts';
import { lastDayOf, type Quarter } from './quarter.ts';

/** Calendar years, both included, between which a deadline is believed: a plan's own. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** `by:2027` and `in:2027` are due on the year's last day; any other period has no day. */
export function dueOn(period: string): string | null {
  const year = /^(?:by|in):(\d{4})$/u.exec(period)?.[1];
  return year ? `${year}-12-31` : null;
}

const MONTH_ENDS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const QUARTER: Readonly<Record<string, Quarter['quarter']>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

// 完成时限：2029年3月 · 到2029年 · 到2028年底 · 2028年底前 · 2027年6月底前 · 2027年6月30日前 · 到2027年上半年 · 2027年第三季度末前
const DEADLINE =
  /(?<by>(?<![截达])[到至]\s?|(?<named>(?:完成|办结)(?:时限|时间|期限)[ \t\u3000]{0,4}[:：][ \t\u3000]{0,4}))?(?<year>20\d{2})\s?年(?:\s?年?(?<end>[底末])|\s?(?<half>[上下])半年|\s?第?(?<quarter>[一二三四])季度|\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?)?(?<late>[底末])?(?<before>之前|以前|前)?(?!水平|的水平)/gu;

const FIRST_BATCH = /^[^，,；;。]{0,20}(?:首批|首期|第一批)/u;
const COUNTED = /\d\s?(?![年月日])[\p{Script=Han}%]/u;

/** `三年新建60个，2027年6月底前建成首批15个`: the day of the first of them is not the day of all. */
const ofFirstOnly = (text: string, start: number, end: number): boolean =>
  FIRST_BATCH.test(text.slice(end, end + 30)) && COUNTED.test(text.slice(0, start));

/**
 * The last deadline that a sentence or clause states, before all others one named as such (`完成时限：2029年3月`), as the last day of its period: `到2029年`, `2028年底前`,
 * `2027年6月底前`. A bare `2028年前` may mean either end of the year and is left; so are years outside the plan's
 * (a vision for 2035, a figure of the past) and `截至`, which looks back. Null where none is stated.
 */
export function deadlineIn(text: string, years: Years | null): string | null {
  const found = [...text.matchAll(DEADLINE)].flatMap(({ groups = {}, index, 0: words }) => {
    if (ofFirstOnly(text, index, index + words.length)) return [];
    const { by, named, end, half, quarter, month, day, late, before } = groups;
    const year = Number(groups.year);
    if (years && (year < years.from || year > years.to)) return [];
    const exact = end !== undefined || late !== undefined || day !== undefined;
    if (before === undefined ? by === undefined : !exact) return [];
    const on = half
      ? `${year}-${half === '上' ? '06-30' : '12-31'}`
      : quarter
        ? lastDayOf({ year, quarter: QUARTER[quarter] ?? 4 })
        : month
          ? dayIn(year, Number(month), day ? Number(day) : null)
          : `${year}-12-31`;
    return on === null ? [] : [{ on, named: named !== undefined }];
  });
  const stated = found.some((one) => one.named) ? found.filter((one) => one.named) : found;
  return (
    stated
      .map((one) => one.on)
      .toSorted()
      .at(-1) ?? null
  );
}

/** A day of a month, its last one where no day is named; none where the calendar has no such day. */
function dayIn(year: number, month: number, day: number | null): string | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const end = month === 2 && leap ? 29 : MONTH_ENDS[month - 1];
  if (end === undefined || (day !== null && (day < 1 || day > end))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day ?? end).padStart(2, '0')}`;
}

/**
 * The day a row of a plan is due: that of its target's period where it has one, else what its own cell or sentences say. The
 * stretch is widened to whole sentences: a figure rarely holds the words that date it. `period` is null for a row
 * without target; a yearly target has no one day.
 */
export function dueDayOf(
  { start, end, period }: { readonly start: number; readonly end: number; readonly period: string | null },
  text: string,
  { taskRows, meta }: Pick<Reading, 'taskRows'> & { readonly meta: Pick<Reading['meta'], 'period'> },
): string | null {
  if (period !== null && period !== 'none') return dueOn(period);
  const cell = taskRows.find(({ deadline }) => deadline && start <= deadline.start && deadline.end <= end)?.deadline;
  if (cell) return deadlineIn(`完成时限：${cell.quote}`, meta.period);
  const before = Math.max(...['。', '；', '\n'].map((sign) => text.lastIndexOf(sign, start - 1)));
  const after = ['。', '；', '\n'].map((sign) => text.indexOf(sign, Math.max(start, end - 1))).filter((at) => at >= 0);
  return deadlineIn(text.slice(start === 0 ? 0 : before + 1, Math.min(text.length, ...after)), meta.period);
}
