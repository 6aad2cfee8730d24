import type { Item } from '@gangmu/contract';
import { quarterOf } from '@gangmu/plan';

type Due = Pick<Item, 'status' | 'dueOn' | 'milestones'>;
const DAY = 86_400_000;

/** Open rows by when they are due, as the home page counts them; `soon` is how many days ahead of `today` still counts. */
export function dueSieves(today: string, soon: number) {
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + soon * DAY).toISOString().slice(0, 10);
  const { year, quarter } = quarterOf(today);
  const open = (passes: (row: Due) => boolean) => (row: Due) => row.status === 'open' && passes(row);
  return {
    inQuarter: open((row) => row.milestones.some((one) => one.year === year && one.quarter === quarter)),
    dueSoon: open((row) => row.dueOn !== null && row.dueOn >= today && row.dueOn <= last),
    overdue: open((row) => row.dueOn !== null && row.dueOn < today),
  };
}
