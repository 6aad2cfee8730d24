import type { Notice } from '@gangmu/delivery';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../engine/open-database.ts';
import { migrate } from '../migrate.ts';
import { openRecord } from '../open-record.ts';
import { noticeOf, payloadsOf } from './payloads.ts';

const given = process.env.TEST_STORE_DATABASE_URL;
/** Connections by whose name these tests know their own. */
const url = given ? `${given}?application_name=server-bell-test` : null;
const soon = { timeout: 10_000, interval: 20 };
const actor = { personId: null, name: '测试', address: null };
const regionId = v7();
const changed = (...itemIds: string[]): Notice => ({
  kind: 'changed',
  regionId,
  room: null,
  itemIds,
  personId: v7(),
  at: '2026-01-01T00:00:00.000Z',
});

describe('a notice as PostgreSQL carries it', () => {
  it('goes in pieces below 8,000 bytes and comes back whole', () => {
    const ids = Array.from({ length: 1000 }, () => v7());
    const said = { ...changed(...ids), room: `${regionId}/${v7()}/indicators` } as Notice;
    const payloads = payloadsOf(v7(), said);
    expect(Math.max(...payloads.map((one) => Buffer.byteLength(one)))).toBeLessThan(8000);
    const back = payloads.map((one) => noticeOf(one)?.notice);
    expect(back.flatMap((one) => (one?.kind === 'changed' ? one.itemIds : []))).toEqual(ids);
    expect(payloadsOf('a', changed())).toHaveLength(1);
  });

  it('holds everybody of whom a process tells in one room', () => {
    const people = Array.from({ length: 60 }, () => ({ personId: v7(), itemId: v7() }));
    const room = `${regionId}/${v7()}/indicators`;
    expect(payloadsOf(v7(), { kind: 'present', regionId, room, people })).toHaveLength(1);
  });

  it('is nothing where somebody else has sent it', () => {
    for (const payload of ['', 'x', '[]', 'null', '{}', '{"from":"a","kind":"else"}', '{"kind":"gone"}'])
      expect(noticeOf(payload)).toBeNull();
  });

  it('is nothing where it is of a known kind and another shape, as another version or a stranger may send it', () => {
    const present = { kind: 'present', regionId, room: 'r', people: [{ personId: v7(), itemId: null }] } as const;
    const moved = { kind: 'moved', regionId, room: 'r', personId: v7(), itemId: null } as const;
    const strange: readonly object[] = [
      { ...present, people: undefined },
      { ...present, people: [null] },
      { ...present, people: [{ personId: 7, itemId: null }] },
      { ...moved, itemId: undefined },
      { ...changed(), itemIds: undefined },
      { ...changed(), itemIds: [{}] },
      { ...changed(), room: 7 },
      { kind: 'toString' },
    ];
    for (const notice of strange) expect(noticeOf(JSON.stringify({ from: 'a', ...notice }))).toBeNull();
    for (const notice of [present, moved, changed(v7())])
      expect(noticeOf(JSON.stringify({ from: 'a', ...notice }))).toEqual({ from: 'a', notice });
  });
});

describe.skipIf(!url)('two processes on one PostgreSQL', () => {
  const opened: { database: Database; heard: Notice[]; openings: number }[] = [];
  const [first, second] = [0, 1].map((n) => () => opened[n] as (typeof opened)[number]) as [
    () => (typeof opened)[number],
    () => (typeof opened)[number],
  ];
  beforeAll(async () => {
    const before = await openDatabase({ url: url as string });
    await migrate(before.db);
    await before.close();
    for (let n = 0; n < 2; n++) {
      const one = {
        database: await openDatabase({ url: url as string, poolSize: 2 }),
        heard: [] as Notice[],
        openings: 0,
      };
      opened.push(one);
      one.database.bell.hear({
        heard(notice) {
          if ('regionId' in notice && notice.regionId === regionId) one.heard.push(notice);
        },
        opened() {
          one.openings += 1;
        },
      });
    }
    await vi.waitFor(() => expect(opened.map((one) => one.openings)).toEqual([1, 1]), soon);
  }, 60_000);
  afterAll(async () => {
    for (const { database } of opened) await database.close();
  });
  const recordOf = ({ database }: { database: Database }) => openRecord(database, () => '2026-01-01T00:00:00.000Z');
  const listening = sql`select pid from pg_stat_activity
    where application_name = 'server-bell-test' and query like 'listen %'`;
  /** Ends every listening connection, as an administrator or a fail-over would. */
  const endListening = () =>
    sql`select pg_terminate_backend(pid) from (${listening}) as one`.execute(first().database.db);

  it('hear each other, after the commit and not before, and each its own once', async () => {
    const said = changed(v7());
    await recordOf(first()).store.transact(regionId, actor, async (tx) => {
      tx.tell(said);
      await tx.lastLine();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(second().heard).toEqual([]);
    });
    await vi.waitFor(() => expect(second().heard).toEqual([said]), soon);
    const answer = changed(v7());
    await second().database.bell.tell([answer]);
    await vi.waitFor(() => expect(first().heard).toEqual([said, answer]), soon);
    expect(second().heard).toEqual([said, answer]);
  });

  it('hear nothing of a transaction that fails', async () => {
    const failing = recordOf(first()).store.transact(regionId, actor, async (tx) => {
      tx.tell(changed(v7()));
      await tx.lastLine();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    const after = changed();
    await first().database.bell.tell([after]);
    await vi.waitFor(() => expect(second().heard.at(-1)).toEqual(after), soon);
    expect(second().heard).toHaveLength(3);
  });

  it('listen again when their connections are ended, and say so', async () => {
    await endListening();
    await vi.waitFor(() => expect(opened.map((one) => one.openings)).toEqual([2, 2]), soon);
    const [there, back] = [changed(v7()), changed(v7())];
    await first().database.bell.tell([there]);
    await second().database.bell.tell([back]);
    await vi.waitFor(() => expect(second().heard.slice(-2)).toEqual(expect.arrayContaining([there, back])), soon);
    await vi.waitFor(() => expect(first().heard.slice(-2)).toEqual(expect.arrayContaining([there, back])), soon);
  });

  it('take no harm from what others send on their channel', async () => {
    await sql`select pg_notify('gangmu', 'hello'), pg_notify('gangmu', '{}')`.execute(first().database.db);
    const after = changed(v7());
    await first().database.bell.tell([after]);
    await vi.waitFor(() => expect(second().heard.at(-1)).toEqual(after), soon);
  });

  it('leave no listening connection behind', async () => {
    const third = await openDatabase({ url: url as string });
    let listens = false;
    third.bell.hear({
      heard() {},
      opened() {
        listens = true;
      },
    });
    await vi.waitFor(() => expect(listens).toBe(true), soon);
    const count = async () => (await sql`${listening}`.execute(first().database.db)).rows.length;
    expect(await count()).toBe(3);
    await third.close();
    await vi.waitFor(async () => expect(await count()).toBe(2), soon);
  });
});
