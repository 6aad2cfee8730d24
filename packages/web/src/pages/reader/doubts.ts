import type { Draft } from '@gangmu/contract';
import type { Note, NoteCode, Reading } from '@gangmu/plan';

/** Why the reading is not certain of a row: what it remarked there, or a name taken from elsewhere. */
export type Doubt = NoteCode | 'name-inherited';

/** For every uncertain row the first reason; rows that a person made have none. */
export function doubtsOf(drafts: readonly Draft[], reading: Reading): ReadonlyMap<string, Doubt> {
  const notes: readonly Note[] = reading.notes.filter((note) => note.severity !== 'info');
  const found = new Map<string, Doubt>();
  for (const { id, certain, start, end, kind } of drafts) {
    if (certain) continue;
    const note = notes.find((one) => one.start < end && start < one.end);
    if (note) found.set(id, note.code);
    else if (kind === 'indicator') found.set(id, 'name-inherited');
  }
  return found;
}
