import type { Note, Reading } from '@gangmu/plan';
import type { Context } from '../../finder.ts';
import { clauseWithoutDuty, dutyWithoutUnit } from './duty-notes.ts';
import { numberNotes } from './number-notes.ts';
import { ocrNotes } from './ocr-notes.ts';
import { surroundingsNotes } from './surroundings-notes.ts';
import { tableNotes } from './table-notes.ts';

/** What the other finders left: unread numbers, surroundings, disorder. Runs last and sees the whole reading. */
export function findNotes(reading: Omit<Reading, 'notes'>, context: Context): readonly Note[] {
  const notes = [
    ...context.remarks,
    ...surroundingsNotes(context),
    ...dutyWithoutUnit(reading, context),
    ...clauseWithoutDuty(reading, context),
    ...tableNotes(context),
    ...ocrNotes(context),
    ...noOutline(reading, context),
  ];
  for (const note of numberNotes(reading, context)) notes.push(note);
  return notes.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An article that counts without numbers has no clauses to hang rows on. */
function noOutline(reading: Omit<Reading, 'notes'>, { body }: Context): readonly Note[] {
  if (reading.outline.length > 0) return [];
  const start = body[0]?.start ?? 0;
  return [
    {
      kind: 'note',
      code: 'no-outline',
      severity: 'info',
      clause: null,
      node: null,
      rule: 'note/no-outline',
      start,
      end: start,
      quote: '',
    },
  ];
}
