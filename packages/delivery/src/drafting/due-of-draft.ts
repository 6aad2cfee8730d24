import { dueDayOf } from '@gangmu/plan';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';

/** The day that a version's words give one of its rows; null where they give none. */
export const dueOfDraft = (
  { start, end, content }: Pick<DraftRow, 'start' | 'end' | 'content'>,
  { text, reading }: PlanVersionRow,
): string | null =>
  dueDayOf({ start, end, period: content.kind === 'indicator' ? content.target.period : null }, text, reading);
