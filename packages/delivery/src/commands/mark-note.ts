import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { NoteMarkRow } from '../records/plan.ts';
import { openVersion } from './open-version.ts';

export type NotePlace = Pick<NoteMarkRow, 'code' | 'start' | 'end'>;

/** A note has been dealt with: set aside where no row is named, else made into that row. A second time changes it. */
export async function markNote(
  tx: Transaction,
  by: Subject,
  { versionId, code, start, end, draftId }: NotePlace & Pick<NoteMarkRow, 'versionId' | 'draftId'>,
): Promise<NoteMarkRow> {
  permit(by, 'plan.write');
  const { reading } = await openVersion(tx, versionId);
  if (!reading.notes.some((note) => note.code === code && note.start === start && note.end === end))
    throw new DeliveryError('not-found', { table: 'note' });
  const [before] = await tx.list('noteMark', { versionId, code, start, end });
  const row = { id: before?.id ?? tx.newId(), versionId, code, start, end, draftId };
  if (!before) await tx.insert('noteMark', [row]);
  else if (!(await tx.update('noteMark', before.id, before.version, { draftId })))
    throw new DeliveryError('stale-version', { table: 'noteMark', id: before.id });
  await tx.audit({
    event: draftId ? 'note.row' : 'note.aside',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { code, start, end, draftId },
  });
  return { ...row, version: (before?.version ?? 0) + 1, fromAt: tx.now };
}

/** Takes a note up again that was set aside. */
export async function unmarkNote(tx: Transaction, by: Subject, id: string, seen: number): Promise<void> {
  permit(by, 'plan.write');
  const mark = await tx.get('noteMark', id);
  if (!mark) throw new DeliveryError('not-found', { table: 'noteMark', id });
  await openVersion(tx, mark.versionId);
  if (!(await tx.remove('noteMark', id, seen)))
    throw new DeliveryError('stale-version', { table: 'noteMark', id, now: mark.version });
  await tx.audit({
    event: 'note.again',
    object: { table: 'planVersion', id: mark.versionId },
    result: 'done',
    detail: { code: mark.code, start: mark.start, end: mark.end },
  });
}
