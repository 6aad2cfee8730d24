import type { Item } from '@gangmu/contract';

type Due = Pick<Item, 'status' | 'dueOn' | 'milestones'>;
const DAY = 86_400_000;

/**
 * Open rows by when they are due, as the home page counts them. `soon` is the last day that counts as soon, or how many
 * days ahead of `today` it lies.
 */
export function dueSieves(today: string, soon: string | number) {
  const last =
    typeof soon === 'string'
      ? soon
      : new Date(Date.parse(`${today}T00:00:00Z`) + soon * DAY).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  const open = (passes: (row: Due) => boolean) => (row: Due) => row.status === 'open' && passes(row);
  return {
    inQuarter: open((row) => row.milestones.some((one) => one.year === year && one.quarter === quarter)),
    dueSoon: open((row) => row.dueOn !== null && row.dueOn >= today && row.dueOn <= last),
    overdue: open((row) => row.dueOn !== null && row.dueOn < today),
  };
}
