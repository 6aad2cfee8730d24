import { addDraft, decideDraft, mergeDrafts, splitDraft } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

export const drafts: Handlers<'drafts'> = {
  add: ({ params, body, write }) =>
    write(async (tx, by) => ({ id: await addDraft(tx, by, { ...body, versionId: params.versionId }) })),
  decide: ({ params, body, write }) =>
    write(async (tx, by) => (await decideDraft(tx, by, { ...defined(body), id: params.draftId } as never)) as never),
  split: ({ params, body, write }) =>
    write(async (tx, by) => ({ ids: [...(await splitDraft(tx, by, params.draftId, body.version, body.pieces))] })),
  merge: ({ body, write }) => write((tx, by) => mergeDrafts(tx, by, body.rows, body.title)),
};
