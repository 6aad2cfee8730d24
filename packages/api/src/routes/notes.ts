import { markNote, unmarkNote } from '@gangmu/delivery';
import { tellReaders } from '../live/live-stream.ts';
import type { Handlers } from '../visit.ts';

export const notes: Handlers<'notes'> = {
  async mark(visit) {
    const { params, body, write } = visit;
    const mark = await write((tx, by) => markNote(tx, by, { ...body, versionId: params.versionId, draftId: null }));
    tellReaders(visit, params.versionId, []);
    return mark;
  },
  async again(visit) {
    const { params, body, write } = visit;
    const answer = await write(async (tx, by) => {
      await unmarkNote(tx, by, body.id, body.version);
      return { done: true as const };
    });
    tellReaders(visit, params.versionId, []);
    return answer;
  },
};
