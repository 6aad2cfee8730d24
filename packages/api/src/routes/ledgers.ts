import { Readable } from 'node:stream';
import { DeliveryError, type LedgerQuery } from '@gangmu/delivery';
import { asOfInstant, dayAt } from '../http/calendar.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import { liveStream } from '../live/live-stream.ts';
import { csvLines } from '../presenters/ledger-csv.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { attachment } from './plans.ts';

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

const roomOf = (regionId: string, { planId, ledger }: { planId: string; ledger: string }) =>
  `${regionId}/${planId}/${ledger}`;

export const ledgers: Handlers<'ledgers'> = {
  async counts({ platform, region, params, ...visit }) {
    await known(visit, params.planId);
    const { queries } = platform.ports;
    const counts = await queries.ledgerCounts(region.id, params.planId);
    return { counts: { ...counts }, parts: [...(await queries.parts(region.id, params.planId))] };
  },
  async rows({ platform, region, params, query: { after, limit, ...filter }, now, ...visit }) {
    await known(visit, params.planId);
    const query = {
      ...toQuery(filter, params, now),
      after: fromCursor<NonNullable<LedgerQuery['after']>>(after),
      limit,
    };
    const page = await platform.ports.queries.ledger(region.id, query);
    return { ...page, rows: page.rows as never, next: toCursor(page.next) };
  },

  /** The ledger as filtered and sorted, all pages of it, as a stream; whoever takes data away is written down. */
  async csv(visit) {
    const { platform, region, params, query, now, reply, language, read, write } = visit;
    const plan = await known(visit, params.planId);
    await write((tx) =>
      tx.audit({
        event: 'export.csv',
        object: { table: 'plan', id: plan.id },
        result: 'done',
        detail: { ledger: params.ledger, ...query },
      }),
    );
    const names = await read(async (records) => {
      const [units, groups, offices, posts, tenures, people] = [
        await records.list('unit', {}),
        await records.list('unitGroup', {}),
        await records.list('office', {}),
        await records.list('post', {}),
        await records.list('tenure', {}),
        await records.list('person', {}),
      ];
      const day = query.asOf ?? dayAt(now);
      const held = tenures.filter((one) => one.fromOn <= day && (one.untilOn === null || one.untilOn >= day));
      const person = new Map(people.map((row) => [row.id, row.name]));
      const holders = new Map(held.map((one) => [one.postId, person.get(one.personId) ?? '']));
      const named = [...units, ...groups, ...offices].map((row) => [row.id, row.name] as const);
      return new Map([...named, ...posts.map((post) => [post.id, holders.get(post.id) ?? post.title] as const)]);
    });
    const base = toQuery(query, params, now);
    const pages = async function* () {
      let after: LedgerQuery['after'] = null;
      do {
        const page = await platform.ports.queries.ledger(region.id, { ...base, after, limit: 500 });
        yield page.rows;
        after = page.next;
      } while (after);
    };
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${plan.title}-${params.ledger}.csv`),
    });
    return Readable.from(csvLines(pages(), names, language));
  },

  async live(visit) {
    await known(visit, visit.params.planId);
    return liveStream(visit as never, roomOf(visit.region.id, visit.params));
  },

  async presence({ platform, region, params, body, subject, ...visit }) {
    await known(visit, params.planId);
    platform.hub.move(roomOf(region.id, params), subject.personId, body.itemId);
    return { done: true };
  },
};
