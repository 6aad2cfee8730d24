import { DEFAULT_SETTINGS, type Store } from '@gangmu/delivery';
import { v7 } from 'uuid';
import { afterAll, describe, expect, it } from 'vitest';
import { kyselyDirectory } from '../directory/kysely-directory.ts';
import { kyselyStore } from '../kysely-store.ts';
import { migrate } from '../migrate.ts';
import { MIGRATED } from '../testing/migrated.ts';
import { actor, unit } from '../testing/store-subject.ts';
import { type Database, type DatabaseOptions, openDatabase } from './open-database.ts';

// Set by scripts/test-postgres.ts. One connection: whoever kept it would keep everybody else out.
const url = process.env.TEST_STORE_DATABASE_URL;
const ON: readonly (readonly [string, DatabaseOptions])[] = [
  ['PGlite', MIGRATED],
  ...(url ? [['PostgreSQL', { url, poolSize: 1 }] as const] : []),
];

describe.each(ON)('the time of a transaction on %s', (_, options) => {
  let database: Database | null = null;
  afterAll(() => database?.close());

  const open = async (): Promise<{ store: Store; region: string }> => {
    database ??= await openDatabase(options);
    await migrate(database.db);
    const region = v7();
    const directory = kyselyDirectory(database.db);
    const place = { code: '990100', name: '测试区', level: 'county', parentId: null, path: region } as const;
    await directory.addRegion({ id: region, ...place, settings: DEFAULT_SETTINGS });
    const clock = () => '2026-01-01T00:00:00.000Z';
    return { store: kyselyStore(database.db, { clock, transactionMs: 300 }), region };
  };

  it('ends one that asks for ever, one that waits for ever and one that only looks, and the next has its connection', async () => {
    const { store, region } = await open();
    let asked = 0;
    const asks = store.transact(region, actor, async (tx) => {
      await tx.insert('unit', [unit('区财政局')]);
      for (;;) {
        await tx.list('unit', {});
        asked += 1;
      }
    });
    await expect(asks).rejects.toMatchObject({ code: '57014' });
    const waits = store.transact(region, actor, () => new Promise(() => {}));
    await expect(waits).rejects.toMatchObject({ code: '57014' });
    const looks = store.read(region, async (records) => {
      for (;;) await records.list('unit', {});
    });
    await expect(looks).rejects.toMatchObject({ code: '57014' });
    const before = asked;
    expect(await store.read(region, (records) => records.list('unit', {}))).toEqual([]);
    expect(asked).toBe(before);
  }, 60_000);

  it('lets one go on for as long as its caller has said', async () => {
    const { store, region } = await open();
    const slow = store.transact(
      region,
      actor,
      async (tx) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await tx.insert('unit', [unit('区教育局')]);
        return (await tx.list('unit', {})).length;
      },
      30_000,
    );
    expect(await slow).toBe(1);
  }, 60_000);
});
