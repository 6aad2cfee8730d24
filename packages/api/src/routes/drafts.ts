import {
  addDraft,
  type DraftRow,
  decideDraft,
  decideDrafts,
  mergeDrafts,
  type Subject,
  splitDraft,
  type Transaction,
} from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import { tellReaders } from '../live/tell.ts';
import type { Handlers } from '../visit.ts';

/** Lets the other readers of their version know, and gives the rows back. */
function told<R extends readonly DraftRow[]>(tx: Transaction, by: Subject, rows: R): R {
  const [first] = rows;
  if (first) tellReaders(tx, by, first.versionId, rows);
  return rows;
}

export const drafts: Handlers<'drafts'> = {
  add: ({ params, body, write }) =>
    write(async (tx, by) => {
      const row = await addDraft(tx, by, { ...defined(body), versionId: params.versionId } as never);
      told(tx, by, [row]);
      return row as never;
    }),
  decide: ({ params, body, write }) =>
    write(async (tx, by) => {
      const row = await decideDraft(tx, by, { ...defined(body), id: params.draftId } as never);
      told(tx, by, [row]);
      return row as never;
    }),
  async decideMany({ params, body, write }) {
    const decisions = { rows: body.rows.map(defined), remove: body.remove } as never;
    const rows = await write(async (tx, by) => {
      const changed = await decideDrafts(tx, by, params.versionId, decisions);
      tellReaders(tx, by, params.versionId, [...changed, ...body.remove]);
      return changed;
    });
    return { rows: [...rows] as never };
  },
  async split({ params, body, write }) {
    const pieces = body.pieces.map(defined) as never;
    const rows = await write(async (tx, by) =>
      told(tx, by, await splitDraft(tx, by, params.draftId, body.version, pieces)),
    );
    return { rows: [...rows] as never };
  },
  async merge({ body, write }) {
    const rows = await write(async (tx, by) => told(tx, by, await mergeDrafts(tx, by, body.rows, body.title)));
    return { rows: [...rows] as never };
  },
};
