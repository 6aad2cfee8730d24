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
  type Subject,
  scheduleItems,
  type Transaction,
} from '@gangmu/delivery';
import { asOfInstant } from '../http/calendar.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import { tellLedgers } from '../live/tell.ts';
import type { Handlers } from '../visit.ts';

type Changed = readonly { readonly id: string; readonly version: number }[];

/** Lets those who have a ledger open know, and answers with the rows. */
function told<R extends Changed[number]>(tx: Transaction, by: Subject, rows: readonly R[]): { rows: R[] } {
  tellLedgers(tx, by, rows);
  return { rows: [...rows] };
}

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
  assign: ({ body, write }) =>
    write(async (tx, by) => {
      const changes = body.changes.map((one) => ({ ...one, assignment: defined(one.assignment) }));
      return told(tx, by, await assignItems(tx, by, changes));
    }),
  schedule: ({ body, write, region }) =>
    write(async (tx, by) => {
      const { approveSchedules } = region.settings;
      return told(tx, by, await scheduleItems(tx, by, body.changes.map(defined), approveSchedules));
    }),
  edit: ({ body, write }) => write(async (tx, by) => told(tx, by, await editItems(tx, by, body.changes.map(defined)))),
  approveSchedule: ({ params, body, write }) =>
    write(async (tx, by) => {
      await approveSchedule(tx, by, params.itemId, body.version);
      tellLedgers(tx, by, [{ id: params.itemId }]);
      return { id: params.itemId, version: body.version + 1 };
    }),
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
  decide: ({ params, body, write }) =>
    write(async (tx, by) => {
      await decideAdjustment(tx, by, params.adjustmentId, body.version, body.approve);
      const row = body.approve ? await tx.get('adjustment', params.adjustmentId) : null;
      if (row) tellLedgers(tx, by, [{ id: row.itemId }]);
      return { done: true as const };
    }),
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
  add: ({ params, body, write }) =>
    write(async (tx, by) => {
      const id = await addComment(tx, by, params.itemId, body.text);
      tellLedgers(tx, by, [{ id: params.itemId }]);
      return { id };
    }),
};
