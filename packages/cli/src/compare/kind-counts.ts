import type { DifferenceKind, PlanDifference } from '@gangmu/align';

/** What must be looked at first; what is kept last. */
export const KINDS: readonly DifferenceKind[] = ['changed', 'reworded', 'moved', 'added', 'dropped', 'kept'];

/** Shape before the word, so that no kind is told by colour alone. */
export const KIND_MARK: Readonly<Record<DifferenceKind, string>> = {
  changed: '■',
  reworded: '◐',
  moved: '⇅',
  added: '✚',
  dropped: '✕',
  kept: '＝',
};

export function kindCounts({ items }: PlanDifference): readonly (readonly [DifferenceKind, number])[] {
  return KINDS.map((of) => [of, items.filter(({ kind }) => kind === of).length] as const);
}
