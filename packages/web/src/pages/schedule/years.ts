import type { Item, Plan } from '@gangmu/contract';
import { yearsOf } from '../ledger/item-columns.tsx';

const MOST = 12;

/** The plan's years, and those in which its items are planned or due. */
export function scheduleYears(plan: Plan | null, rows: readonly Item[]): readonly number[] {
  const years = yearsOf(plan);
  const first = years[0] ?? new Date().getFullYear();
  let last = years.at(-1) ?? first;
  let start = first;
  for (const row of rows) {
    for (const { year } of row.milestones) [start, last] = [Math.min(start, year), Math.max(last, year)];
    if (row.dueOn) last = Math.max(last, Number(row.dueOn.slice(0, 4)));
  }
  start = Math.max(start, first - 2);
  return Array.from({ length: Math.min(MOST, last - start + 1) }, (_, index) => start + index);
}
