import type { PlanText } from '../plan-text.ts';

/** How long a plan runs, and its last year where it says so. */
export interface PlanPeriod {
  readonly years: number;
  readonly to: number | null;
}

/** How many years a plan runs where nothing says otherwise. */
const USUAL = 3;
const RANGE = /\((20\d\d)(?:年)?[-—~至](20\d\d)年?\)/u;
/** 2027年重点任务责任分解表 is a plan of that year; 2027年5月 is a date. */
const ONE_YEAR = /(20\d\d)年(?!\d)/gu;

/** The plan's own period, else a range in its title or first lines, else the one year of its title, else three years. */
export function planPeriod({ reading, text }: PlanText): PlanPeriod {
  const { period, title } = reading.meta;
  if (period) return between(period.from, period.to);
  const match = RANGE.exec(text.slice(0, 2000).normalize('NFKC'));
  if (match) return between(Number(match[1]), Number(match[2]));
  const years = [...(title?.quote ?? '').normalize('NFKC').matchAll(ONE_YEAR)].map(([, year]) => Number(year));
  return years.length === 1 ? between(years[0] as number, years[0] as number) : { years: USUAL, to: null };
}

function between(from: number, to: number): PlanPeriod {
  const years = to - from + 1;
  return years >= 1 && years <= 15 ? { years, to } : { years: USUAL, to: null };
}
