import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATED } from '../testing/migrated.ts';
import { type Database, openDatabase } from './open-database.ts';
import type { PGliteClient } from './pglite-client.ts';
import { tidy } from './tidy.ts';

describe('tidying the embedded database', () => {
  let database: Database;
  let embedded: PGliteClient;
  beforeAll(async () => {
    database = await openDatabase(MIGRATED);
    embedded = database.embedded as PGliteClient;
    await sql`create table worn (n integer)`.execute(database.db);
  });
  afterAll(() => database.close());
  const known = async () =>
    (
      await sql<{ rows: number }>`select reltuples::int as rows from pg_class where relname = 'worn'`.execute(
        database.db,
      )
    ).rows[0]?.rows;

  it('counts a table that was filled, once', async () => {
    expect(await tidy(embedded)).not.toContain('public.worn');
    await sql`insert into worn select generate_series(1, 2000)`.execute(database.db);
    expect(await tidy(embedded)).toContain('public.worn');
    expect(await known()).toBe(2000);
    expect(await tidy(embedded)).toEqual([]);
  });

  it('takes back the room of dead rows', async () => {
    await sql`delete from worn where n <= 1500`.execute(database.db);
    expect(await tidy(embedded)).toEqual(['public.worn']);
    expect(await known()).toBe(500);
    const dead = sql<{ dead: number }>`select n_dead_tup as dead from pg_stat_user_tables where relname = 'worn'`;
    expect((await dead.execute(database.db)).rows).toEqual([{ dead: 0 }]);
  });

  it('leaves a table alone of which little has changed', async () => {
    await sql`update worn set n = n + 1 where n > 1990`.execute(database.db);
    expect(await tidy(embedded)).toEqual([]);
  });
});
