import { type Period, readDeadline } from '@gangmu/plan';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { RowDeadline } from './plan-table.ts';

/** A year in which something ends: 2026年起每年12月 and 2026年6月起 only begin in it. */
const ENDS = /(?:19|20)\d{2}(?=\D|$)(?!年?(?:\d{1,2}月)?起)/gu;

/** What a cell of the column 完成时限 says: 2027年3月底 → by:2027, 二〇二七—二〇二九年 → by:2029, 每年12月 → annual, 长期坚持 → none. */
export function rowDeadline(page: Manuscript, start: number, end: number): RowDeadline | null {
  const text = page.text.slice(start, end);
  if (text === '') return null;
  let period: Period = 'none';
  const read = readDeadline(text, null);
  const year = read.kind === 'day' ? read.day.slice(0, 4) : text.match(ENDS)?.at(-1);
  if (year) period = `by:${Number(year)}`;
  else if (/每[年季月半]/u.test(text)) period = 'annual';
  return { ...quoted(page, start, end), period };
}
