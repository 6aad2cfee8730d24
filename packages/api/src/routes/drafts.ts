import { addDraft, type DraftRow, decideDraft, decideDrafts, mergeDrafts, splitDraft } from '@gangmu/delivery';
import { defined } from '../http/defined.ts';
import { tellReaders } from '../live/live-stream.ts';
import type { Handlers, RegionVisit } from '../visit.ts';

type Told = Pick<RegionVisit, 'platform' | 'region' | 'subject' | 'now'>;

/** Answers with the rows as they are now, and lets the other readers of their version know. */
function shown(visit: Told, rows: readonly DraftRow[]) {
  const [first] = rows;
  if (first)
    tellReaders(
      visit,
      first.versionId,
      rows.map((row) => row.id),
    );
  return { rows: [...rows] as never };
}

export const drafts: Handlers<'drafts'> = {
  async add(visit) {
    const { params, body, write } = visit;
    const row = await write((tx, by) => addDraft(tx, by, { ...defined(body), versionId: params.versionId } as never));
    shown(visit, [row]);
    return row as never;
  },
  async decide(visit) {
    const { params, body, write } = visit;
    const row = await write((tx, by) => decideDraft(tx, by, { ...defined(body), id: params.draftId } as never));
    shown(visit, [row]);
    return row as never;
  },
  async decideMany(visit) {
    const { params, body, write } = visit;
    const decisions = { rows: body.rows.map(defined), remove: body.remove } as never;
    const rows = await write((tx, by) => decideDrafts(tx, by, params.versionId, decisions));
    tellReaders(
      visit,
      params.versionId,
      [...rows, ...body.remove].map((row) => row.id),
    );
    return { rows: [...rows] as never };
  },
  async split(visit) {
    const { params, body, write } = visit;
    const pieces = body.pieces.map(defined) as never;
    return shown(visit, await write((tx, by) => splitDraft(tx, by, params.draftId, body.version, pieces)));
  },
  async merge(visit) {
    const { body, write } = visit;
    return shown(visit, await write((tx, by) => mergeDrafts(tx, by, body.rows, body.title)));
  },
};
