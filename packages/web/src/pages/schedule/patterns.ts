import type { Item } from '@gangmu/contract';
import { type Quarter, writeQuarter } from '../ledger/writes.ts';

export interface Period {
  readonly year: number;
  readonly quarter: Quarter;
}
const QUARTERS = [1, 2, 3, 4] as const;
export const periodsOf = (years: readonly number[]): readonly Period[] =>
  years.flatMap((year) => QUARTERS.map((quarter) => ({ year, quarter })));
const periodOf = (day: string): Period => ({
  year: Number(day.slice(0, 4)),
  quarter: Math.ceil(Number(day.slice(5, 7)) / 3) as Quarter,
});
const order = ({ year, quarter }: Period): number => year * 4 + quarter;

/** Shares of before would stand between the new ones. */
const withoutShares = (item: Item): Item =>
  item.milestones.reduce((row, one) => writeQuarter(row, one.year, one.quarter, 'share', ''), item);

/** 均匀分布: equal shares up to the quarter of the due day, or to the last quarter of the plan. */
export function spread(item: Item, periods: readonly Period[]): Item {
  const last = item.dueOn ? order(periodOf(item.dueOn)) : Number.POSITIVE_INFINITY;
  const used = periods.filter((one) => order(one) <= last);
  return used.reduce(
    (row, one, index) =>
      writeQuarter(row, one.year, one.quarter, 'share', String(Math.round((100 * (index + 1)) / used.length))),
    withoutShares(item),
  );
}

/** 倒排工期: the last four quarters before the due day carry 25, 50, 75 and 100 per cent. Null without a due day. */
export function backwards(item: Item, periods: readonly Period[]): Item | null {
  if (item.dueOn === null) return null;
  const last = order(periodOf(item.dueOn));
  const used = periods.filter((one) => order(one) <= last).slice(-4);
  return used.reduce(
    (row, one, index) =>
      writeQuarter(row, one.year, one.quarter, 'share', String(Math.round((100 * (index + 1)) / used.length))),
    withoutShares(item),
  );
}

/** 沿用上年: what a year's quarter says goes into the same quarter of the next year where that says nothing. */
export function asLastYear(item: Item, periods: readonly Period[]): Item {
  return periods.reduce((row, { year, quarter }) => {
    const before = row.milestones.find((one) => one.year === year - 1 && one.quarter === quarter);
    const here = row.milestones.some((one) => one.year === year && one.quarter === quarter);
    if (!before || here) return row;
    const withWords = before.words === '' ? row : writeQuarter(row, year, quarter, 'words', before.words);
    return before.share === null ? withWords : writeQuarter(withWords, year, quarter, 'share', before.share);
  }, item);
}
