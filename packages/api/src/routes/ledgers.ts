import { DeliveryError, type LedgerQuery } from '@gangmu/delivery';
import { asOfInstant } from '../http/calendar.ts';
import { type CursorKind, fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import { liveStream } from '../live/live-stream.ts';
import { ledgerRoom } from '../live/tell.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { exportLedger } from './exports.ts';

interface Filter {
  readonly asOf?: string | undefined;
  readonly sort: LedgerQuery['sort'];
  readonly descending: boolean;
}

function toQuery(
  { asOf, ...filter }: Filter,
  params: { readonly planId: string; readonly ledger: LedgerQuery['ledger'] },
  now: string,
): Omit<LedgerQuery, 'after' | 'limit'> {
  return { ...defined(filter), planId: params.planId, ledger: params.ledger, asOf: asOfInstant(asOf, now) };
}

async function known({ read }: Pick<RegionVisit, 'read'>, planId: string) {
  const plan = await read((records) => records.get('plan', planId));
  if (!plan) throw new DeliveryError('not-found', { table: 'plan', id: planId });
  return plan;
}

/** What the cursor of each order holds. */
const SORTED = { position: 'integer', title: 'text', dueOn: 'day' } as const satisfies Record<
  LedgerQuery['sort'],
  CursorKind
>;

export const ledgers: Handlers<'ledgers'> = {
  async counts({ platform, region, params, query, now, ...visit }) {
    await known(visit, params.planId);
    const { queries } = platform.ports;
    const counts = await queries.ledgerCounts(region.id, params.planId, asOfInstant(query.asOf, now));
    return { counts: { ...counts }, parts: [...(await queries.parts(region.id, params.planId))] };
  },
  async rows({ platform, region, params, query: { after, limit, ...filter }, now, ...visit }) {
    const query = {
      ...toQuery(filter, params, now),
      after: fromCursor(after, SORTED[filter.sort]),
      limit,
    };
    const page = await platform.ports.queries.ledger(region.id, query);
    // A plan that has rows is known; whether one without is, is asked of nobody else.
    if (page.total === 0) await known(visit, params.planId);
    return { ...page, rows: page.rows as never, next: toCursor(page.next) };
  },

  /** The ledger as filtered and sorted with all its columns; the address of a plain link. */
  csv: (visit) =>
    exportLedger({
      ...visit,
      body: {
        format: 'csv',
        filter: visit.query,
        columns: null,
        ids: null,
        numbers: null,
        group: null,
        history: false,
      },
    }),

  async live(visit) {
    await known(visit, visit.params.planId);
    return liveStream(visit as never, ledgerRoom(visit.region.id, visit.params));
  },

  async presence({ platform, region, params, body, subject, ...visit }) {
    await known(visit, params.planId);
    // Their stream may end in another process.
    await platform.ports.store.notices.tell([
      {
        kind: 'moved',
        regionId: region.id,
        room: ledgerRoom(region.id, params),
        personId: subject.personId,
        itemId: body.itemId,
      },
    ]);
    return { done: true };
  },
};
