import type { Period, PlanMeta, Target } from '@gangmu/plan';
import type { Messages } from '../messages/messages.ts';
import { fill } from '../messages/messages.ts';
import type { TaskLine } from './task-rows.ts';

/**
 * 完成时限 of a task: the cell of its table, else the last year that its targets name, else the end of the plan's
 * period (marked as such), else nothing.
 */
export function deadlineText(line: TaskLine, meta: PlanMeta, messages: Messages): string {
  if (line.table?.deadline) return line.table.deadline.quote;
  const years = [...line.targets, ...line.implied].flatMap(({ period }) => yearOf(period));
  if (years.length > 0) return fill(messages['deadline.year'], { year: Math.max(...years) });
  return meta.period ? fill(messages['deadline.planEnd'], { year: meta.period.to }) : '';
}

/** A target of a year or of every year is what 年度目标 asks for. */
export function isAnnual({ period }: Pick<Target, 'period'>): boolean {
  return period === 'annual' || period.startsWith('in:');
}

function yearOf(period: Period): readonly number[] {
  const year = Number(period.split(':')[1]);
  return Number.isInteger(year) ? [year] : [];
}
