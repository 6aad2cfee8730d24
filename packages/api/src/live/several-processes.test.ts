import { API_BASE, type LiveEvent } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { type Database, openDatabase } from '@gangmu/store';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from '../testing/api.testkit.ts';
import { liveHub } from './live-hub.ts';
import { ledgerRoom } from './tell.ts';

type People = Extract<LiveEvent, { kind: 'people' }>['people'];
const soon = { timeout: 10_000, interval: 20 };

/** Sits down in a room and keeps what is said there. */
function watch(hub: ReturnType<typeof liveHub>, regionId: string, room: string, who: Pick<Visitor, 'personId'>) {
  const told: LiveEvent[] = [];
  const closed = vi.fn();
  const { personId } = who;
  const leave = hub.enter(regionId, room, { personId, name: '在此', send: (event) => told.push(event), close: closed });
  const people = (): People => told.flatMap((one) => (one.kind === 'people' ? [one.people] : [])).at(-1) ?? [];
  return { told, leave, people, ids: () => people().map((one) => one.personId) };
}

describe.skipIf(!ENGINES.includes('PostgreSQL'))('two processes on one PostgreSQL', () => {
  let one: Kit;
  let other: Kit;
  let region: RegionRow;
  let elsewhere: RegionRow;
  let office: Visitor;
  let reader: Visitor;
  let stranger: Visitor;
  let room: string;
  let planId: string;
  let itemIds: readonly string[];
  const leaves: (() => void)[] = [];
  beforeAll(async () => {
    one = await openKit('PostgreSQL');
    other = await openKit('PostgreSQL');
    region = await one.region('澄湖区');
    elsewhere = await one.region('云洲区');
    ({ planId, itemIds } = await one.plan(region));
    office = await one.person(region, 'command-office');
    reader = await one.person(region, 'reader');
    stranger = await one.person(elsewhere, 'command-office');
    room = ledgerRoom(region.id, { planId, ledger: 'tasks' });
  }, 60_000);
  afterEach(() => {
    for (const leave of leaves.splice(0)) leave();
  });
  afterAll(async () => {
    await one.close();
    await other.close();
  });
  const seated = (kit: Kit, who: Visitor, where = region, at = room) => {
    const seat = watch(kit.app.platform.hub, where.id, at, who);
    leaves.push(seat.leave);
    return seat;
  };
  const asks = (kit: Kit, who: Visitor, method: 'POST', path: string, payload: object) =>
    kit.app.inject({
      method,
      url: `${API_BASE}/regions/${region.id}${path}`,
      payload,
      headers: { cookie: who.cookie, 'idempotency-key': crypto.randomUUID() },
    });

  it('show each other’s people, by the names that stand in the region, and see them go', async () => {
    const here = seated(one, office);
    const there = seated(other, reader);
    await vi.waitFor(() => expect(here.ids()).toEqual([office.personId, reader.personId]), soon);
    await vi.waitFor(() => expect(there.ids()).toEqual([reader.personId, office.personId]), soon);
    expect(here.people()[1]).toEqual({ personId: reader.personId, name: 'reader', itemId: null });
    there.leave();
    await vi.waitFor(() => expect(here.ids()).toEqual([office.personId]), soon);
  });

  it('move a person to a row whichever of them is asked', async () => {
    const here = seated(one, office);
    const there = seated(other, reader);
    await vi.waitFor(() => expect(there.ids()).toHaveLength(2), soon);
    // The reader's stream ends in the other process; this one is asked.
    const path = `/plans/${planId}/ledgers/tasks/presence`;
    expect((await asks(one, reader, 'POST', path, { itemId: itemIds[0] })).statusCode).toBe(200);
    const at = { personId: reader.personId, itemId: itemIds[0] };
    await vi.waitFor(() => expect(here.people()).toContainEqual(expect.objectContaining(at)), soon);
    await vi.waitFor(() => expect(there.people()).toContainEqual(expect.objectContaining(at)), soon);
  });

  it('tell of a change once in each, and in no other region', async () => {
    const here = seated(one, office);
    const there = seated(other, reader);
    const apart = seated(other, stranger, elsewhere, ledgerRoom(elsewhere.id, { planId, ledger: 'tasks' }));
    const id = itemIds[1] as string;
    const changes = [{ id, version: 1, remark: '改' }];
    expect((await asks(one, office, 'POST', '/items/edits', { changes })).statusCode).toBe(200);
    const of = (seat: typeof here) => seat.told.filter((event) => event.kind === 'changed');
    const said = { kind: 'changed', itemIds: [id], by: { personId: office.personId, name: 'command-office' } };
    await vi.waitFor(() => expect(of(there)).toMatchObject([said]), soon);
    expect(of(here)).toMatchObject([{ ...said, by: { personId: office.personId } }]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([of(here), of(there), of(apart)].map((all) => all.length)).toEqual([1, 1, 0]);
  });

  it('tell nothing of a change that is refused', async () => {
    const there = seated(other, reader);
    const changes = [{ id: itemIds[2], version: 99, remark: '迟' }];
    expect((await asks(one, office, 'POST', '/items/edits', { changes })).statusCode).toBe(409);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(there.told.filter((event) => event.kind === 'changed')).toEqual([]);
  });

  it('tell a process that begins to listen who is here', async () => {
    seated(one, office);
    const late = await openKit('PostgreSQL');
    try {
      const there = seated(late, reader);
      await vi.waitFor(() => expect(there.ids()).toEqual([reader.personId, office.personId]), soon);
    } finally {
      await late.close();
    }
  });

  it('forget at once whom a process had that ends', async () => {
    const here = seated(one, office);
    const late = await openKit('PostgreSQL');
    seated(late, reader);
    await vi.waitFor(() => expect(here.ids()).toHaveLength(2), soon);
    await late.close();
    await vi.waitFor(() => expect(here.ids()).toEqual([office.personId]), soon);
  });

  it('forget whom a process had that falls silent, and hold on to those of one that speaks', async () => {
    let silent: Database | null = await openDatabase({ url: process.env.TEST_API_DATABASE_URL as string });
    const quick = liveHub(one.store, { beatMs: 100 });
    const talker = liveHub(other.store, { beatMs: 100 });
    try {
      const third = await one.person(region, 'leader');
      const here = watch(quick, region.id, room, office);
      watch(talker, region.id, room, third);
      const people = [{ personId: reader.personId, itemId: null }];
      await silent.bell.tell([{ kind: 'present', regionId: region.id, room, people }]);
      await silent.close();
      silent = null;
      await vi.waitFor(
        () => expect(here.ids().sort()).toEqual([office, reader, third].map((v) => v.personId).sort()),
        soon,
      );
      await vi.waitFor(() => expect(here.ids().sort()).toEqual([office, third].map((v) => v.personId).sort()), soon);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(here.ids()).toHaveLength(2);
    } finally {
      await quick.close();
      await talker.close();
      await silent?.close();
    }
  });
});
