import type { Note, Reading } from '@gangmu/plan';
import type { Context } from '../../finder.ts';

/** What the other finders left: unread numbers, surroundings, disorder. Runs last and sees the whole reading. */
export function findNotes(_reading: Omit<Reading, 'notes'>, context: Context): readonly Note[] {
  return context.remarks ?? [];
}
