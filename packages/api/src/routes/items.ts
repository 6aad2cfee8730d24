import {
  type AdjustmentRow,
  addComment,
  approveSchedule,
  assignItems,
  DeliveryError,
  decideAdjustment,
  editItems,
  itemDetail,
  proposeAdjustment,
  type Records,
  scheduleItems,
} from '@gangmu/delivery';
import { asOfInstant } from '../http/calendar.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import type { Handlers } from '../visit.ts';

type Changed = readonly { readonly id: string; readonly version: number }[];
const ids = (rows: Changed): readonly string[] => rows.map((row) => row.id);

/** Names of people by id, for what they have written. */
async function namesOf(records: Records, people: readonly (string | null)[]) {
  const asked = [...new Set(people.filter((id): id is string => id !== null))];
  const found = new Map((await records.list('person', { id: { in: asked } })).map((row) => [row.id, row.name]));
  return (id: string) => ({ personId: id, name: found.get(id) ?? '' });
}

export const items: Handlers<'items'> = {
  async get({ platform, params, query, region, read, now, today }) {
    const asked = { id: params.itemId, day: query.asOf ?? today, asOf: asOfInstant(query.asOf, now) };
    const detail = await read((records) => itemDetail(records, asked));
    const instants = detail.history.map((row) => row.fromAt);
    const by = await platform.ports.queries.doers(region.id, params.itemId, instants);
    return { ...detail, history: detail.history.map((row) => ({ ...row, by: by[row.fromAt] ?? null })) } as never;
  },
  async assign({ body, write, changed }) {
    const changes = body.changes.map((one) => ({ ...one, assignment: defined(one.assignment) }));
    const answer = await write(async (tx, by) => ({ rows: [...(await assignItems(tx, by, changes))] }));
    changed(ids(answer.rows));
    return answer;
  },
  async schedule({ body, write, changed, region }) {
    const answer = await write(async (tx, by) => ({
      rows: [...(await scheduleItems(tx, by, body.changes.map(defined), region.settings.approveSchedules))],
    }));
    changed(ids(answer.rows));
    return answer;
  },
  async edit({ body, write, changed }) {
    const answer = await write(async (tx, by) => ({ rows: [...(await editItems(tx, by, body.changes.map(defined)))] }));
    changed(ids(answer.rows));
    return answer;
  },
  async approveSchedule({ params, body, write, changed }) {
    const answer = await write(async (tx, by) => {
      await approveSchedule(tx, by, params.itemId, body.version);
      return { id: params.itemId, version: body.version + 1 };
    });
    changed([params.itemId]);
    return answer;
  },
};

export const adjustments: Handlers<'adjustments'> = {
  list: ({ query, read }) =>
    read(async (records) => {
      const where = defined({ itemId: query.itemId, status: query.status });
      const page = await records.page('adjustment', where, {
        by: 'id',
        after: fromCursor(query.after, 'id'),
        limit: query.limit,
      });
      const name = await namesOf(
        records,
        page.rows.flatMap((row) => [row.proposedBy, row.decidedBy]),
      );
      const value = (kept: AdjustmentRow['before']) => (kept as { readonly value: unknown }).value;
      return {
        rows: page.rows.map(({ before, after, proposedBy, decidedBy, ...row }) => ({
          ...row,
          before: value(before),
          after: value(after),
          proposedBy: name(proposedBy),
          decidedBy: decidedBy ? name(decidedBy) : null,
        })),
        next: toCursor(page.next),
      };
    }),
  propose: ({ params, body, write }) =>
    write(async (tx, by) => ({
      id: await proposeAdjustment(tx, by, { itemId: params.itemId, ...body.change, reason: body.reason }),
    })),
  async decide({ params, body, write, read, changed }) {
    const answer = await write(async (tx, by) => {
      await decideAdjustment(tx, by, params.adjustmentId, body.version, body.approve);
      return { done: true as const };
    });
    const row = await read((records) => records.get('adjustment', params.adjustmentId));
    if (row && body.approve) changed([row.itemId]);
    return answer;
  },
};

export const comments: Handlers<'comments'> = {
  list: ({ params, query, read }) =>
    read(async (records) => {
      if (!(await records.get('item', params.itemId)))
        throw new DeliveryError('not-found', { table: 'item', id: params.itemId });
      const page = await records.page(
        'comment',
        { itemId: params.itemId },
        { by: 'id', after: fromCursor(query.after, 'id'), limit: query.limit },
      );
      const name = await namesOf(
        records,
        page.rows.map((row) => row.authorPersonId),
      );
      return {
        rows: page.rows.map(({ authorPersonId, ...row }) => ({ ...row, author: name(authorPersonId), at: row.fromAt })),
        next: toCursor(page.next),
      };
    }),
  async add({ params, body, write, changed }) {
    const answer = await write(async (tx, by) => ({ id: await addComment(tx, by, params.itemId, body.text) }));
    changed([params.itemId]);
    return answer;
  },
};
