import type { Milestone } from './item.ts';

export type PlannedMilestone = Omit<Milestone, 'approved' | 'returned' | 'approvedAs'>;

/** The blanks and breaks that a cell of a sheet takes away are no other words. */
const bare = (words: string): string => words.trim().replace(/\s*\n\s*/gu, '\n');
type Content = Pick<Milestone, 'words' | 'value' | 'share'>;

/** Whether two quarters plan the same: words, value and share. */
export const samePlan = (a: Content, b: Content): boolean =>
  bare(a.words) === bare(b.words) && a.value === b.value && a.share === b.share;

/**
 * A quarter as it is planned anew, whoever writes it: what is unchanged keeps its approval and its return; a changed one
 * needs the leader's approval again where the region asks for it, unless it is changed back to what was approved.
 */
export function milestoneOf(
  old: Milestone | undefined,
  { year, quarter, words, value, share }: PlannedMilestone,
  approvalNeeded: boolean,
): Milestone {
  const plain = { year, quarter, words, value, share };
  if (old && samePlan(old, plain)) return old;
  if (!approvalNeeded) return { ...plain, approved: true };
  const approvedAs = old?.approved ? { words: old.words, value: old.value, share: old.share } : old?.approvedAs;
  // An undo brings back what was approved, and with it the approval: nobody has decided anything else meanwhile.
  if (approvedAs && samePlan(approvedAs, plain)) return { ...plain, approved: true };
  return { ...plain, approved: false, ...(approvedAs ? { approvedAs } : {}) };
}
