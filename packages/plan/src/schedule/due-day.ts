import type { Reading } from '../reading.ts';
import { readDeadline } from './read-deadline.ts';

/** Calendar years, both included, between which a deadline is believed: a plan's own. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The year that `by:2027` and `in:2027` name; null for any other period. */
export function yearOfPeriod(period: string): number | null {
  const year = /^(?:by|in):(?<year>\d{4})$/u.exec(period)?.groups?.year;
  return year ? Number(year) : null;
}

// 到2029年 · 到2028年底 · 2028年底前 · 2027年6月底前 · 2027年6月30日前 · 到2027年上半年 · 2027年第三季度末前
const DEADLINE =
  /(?<by>(?<![截达])[到至]\s?)?(?<when>20\d{2}\s?年(?:\s?年?[底末]|\s?[上下]半年|\s?第?[一二三四]季度|\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?[底末]?)(?<before>之前|以前|前)?(?!水平|的水平)/gu;
// 完成时限：2029年3月
const NAMED =
  /(?:完成|办结)(?:时限|时间|期限)[ \t\u3000]{0,4}[:：][ \t\u3000]{0,4}(?<cell>[^，,；;。、）)\]】\n]{1,40})/gu;

const FIRST_BATCH = /^[^，,；;。]{0,20}(?:首批|首期|第一批)/u;
const COUNTED = /\d\s?(?![年月日])[\p{Script=Han}%]/u;

/** `三年新建60个，2027年6月底前建成首批15个`: the day of the first of them is not the day of all. */
const ofFirstOnly = (text: string, start: number, end: number): boolean =>
  FIRST_BATCH.test(text.slice(end, end + 30)) && COUNTED.test(text.slice(0, start));

/** What a cell of 完成时限 says, where that lies within the years. A plan of one year need not name it. */
function dayOfCell(text: string, years: Years | null): string | null {
  const read = readDeadline(text, years && years.from === years.to ? years.from : null);
  return read.kind === 'day' && isWithin(read.day, years) ? read.day : null;
}

function isWithin(day: string, years: Years | null): boolean {
  const year = Number(day.slice(0, 4));
  return !years || (years.from <= year && year <= years.to);
}

const lastOf = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;

/**
 * The last deadline that a sentence or clause states, before all others one named as such (`完成时限：2029年3月`), as the
 * last day of its period: `到2029年`, `2028年底前`, `2027年6月底前`. A bare `2028年前` may mean either end of the year and
 * is left; so are years outside the plan's (a vision for 2035, a figure of the past) and `截至`, which looks back. Null
 * where none is stated.
 */
export function deadlineIn(text: string, years: Years | null): string | null {
  const named = [...text.matchAll(NAMED)].flatMap(({ groups }) => dayOfCell(groups?.cell ?? '', years) ?? []);
  if (named.length > 0) return lastOf(named);
  const found = [...text.matchAll(DEADLINE)].flatMap(({ groups = {}, index, 0: words }) => {
    const { by, when = '', before } = groups;
    if (ofFirstOnly(text, index, index + words.length)) return [];
    if (before === undefined ? by === undefined : !/[底末日]$/u.test(when)) return [];
    return dayOfCell(when, years) ?? [];
  });
  return lastOf(found);
}

/**
 * The day a row of a plan is due: what its own cell or sentences say; for a target of one year only what they say of that
 * year, else its last day. The stretch is widened to whole sentences: a figure rarely holds the words that date it.
 * `period` is null for a row without target; a yearly target has no one day.
 */
export function dueDayOf(
  { start, end, period }: { readonly start: number; readonly end: number; readonly period: string | null },
  text: string,
  { taskRows, meta }: Pick<Reading, 'taskRows'> & { readonly meta: Pick<Reading['meta'], 'period'> },
): string | null {
  if (period === 'annual') return null;
  const year = yearOfPeriod(period ?? 'none');
  const years = year === null ? meta.period : { from: year, to: year };
  const stated = (): string | null => {
    const cell = taskRows.find(({ deadline }) => deadline && start <= deadline.start && deadline.end <= end)?.deadline;
    // What no cell says may still be said as a sentence says it: 2027年启动，到2029年全面建成.
    if (cell) return dayOfCell(cell.quote, years) ?? deadlineIn(cell.quote, years);
    const before = Math.max(...['。', '；', '\n'].map((sign) => text.lastIndexOf(sign, start - 1)));
    const after = ['。', '；', '\n']
      .map((sign) => text.indexOf(sign, Math.max(start, end - 1)))
      .filter((at) => at >= 0);
    return deadlineIn(text.slice(start === 0 ? 0 : before + 1, Math.min(text.length, ...after)), years);
  };
  return stated() ?? (year === null ? null : `${year}-12-31`);
}
