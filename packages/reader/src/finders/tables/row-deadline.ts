import type { Period } from '@gangmu/plan';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { RowDeadline } from './plan-table.ts';

/** What a cell of the column 完成时限 says: 2027年3月底 → by:2027, 每年12月 → annual, 长期坚持 → none. */
export function rowDeadline(page: Manuscript, start: number, end: number): RowDeadline | null {
  const text = page.text.slice(start, end);
  if (text === '') return null;
  let period: Period = 'none';
  const years = [...text.matchAll(/(?:19|20)\d{2}(?=\D|$)/gu)];
  const last = years.at(-1);
  if (last) period = `by:${Number(last[0])}`;
  else if (/每[年季月半]/u.test(text)) period = 'annual';
  return { ...quoted(page, start, end), period };
}
