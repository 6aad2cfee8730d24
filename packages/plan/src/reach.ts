import type { Assignment } from './assignment.ts';

/** `all` rows of the region · `unit` rows of the own units · `post` rows of the own posts. */
export type Reach = 'all' | 'unit' | 'post';

/** Whether a reach comes as far as a row with this assignment. */
export function reaches(
  far: Reach,
  { unitIds, postIds }: { readonly unitIds: readonly string[]; readonly postIds: readonly string[] },
  { leadUnitId, jointUnitIds, leaderPostId, officerPostId }: Assignment,
): boolean {
  if (far === 'all') return true;
  const [own, of] =
    far === 'unit' ? [unitIds, [leadUnitId, ...jointUnitIds]] : [postIds, [leaderPostId, officerPostId]];
  return of.some((id) => id !== null && own.includes(id));
}
