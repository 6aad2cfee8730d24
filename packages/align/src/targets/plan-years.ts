import type { PlanText } from '../plan-text.ts';

/** How many years a plan runs where nothing says otherwise. */
const USUAL = 3;
const RANGE = /\((20\d\d)(?:年)?[-—~至](20\d\d)年?\)/u;

/** Years from the plan's own period, else from a range in its title or first lines, else three. */
export function planYears({ reading, text }: PlanText): number {
  const { period } = reading.meta;
  if (period) return clamp(period.to - period.from + 1);
  const match = RANGE.exec(text.slice(0, 2000).normalize('NFKC'));
  return match ? clamp(Number(match[2]) - Number(match[1]) + 1) : USUAL;
}

function clamp(years: number): number {
  return years >= 1 && years <= 15 ? years : USUAL;
}
