import { markNote, unmarkNote } from '@gangmu/delivery';
import { tellReaders } from '../live/tell.ts';
import type { Handlers } from '../visit.ts';

export const notes: Handlers<'notes'> = {
  mark: ({ params, body, write }) =>
    write(async (tx, by) => {
      const mark = await markNote(tx, by, { ...body, versionId: params.versionId, draftId: null });
      tellReaders(tx, by, params.versionId, []);
      return mark;
    }),
  again: ({ params, body, write }) =>
    write(async (tx, by) => {
      await unmarkNote(tx, by, body.id, body.version);
      tellReaders(tx, by, params.versionId, []);
      return { done: true as const };
    }),
};
