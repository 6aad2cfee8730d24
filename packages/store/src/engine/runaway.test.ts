import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './open-database.ts';

const ENDLESS = sql`select count(*) from generate_series(1, 2000000000)`;

describe('a statement that runs away in the embedded database', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-runaway-'));
    database = await openDatabase({ folder: join(folder, 'db'), statementMs: 3000 });
    await sql`create table kept (n integer)`.execute(database.db);
    await sql`insert into kept values (1)`.execute(database.db);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is stopped; what was acknowledged stays and the next statement is answered', async () => {
    const runaway = ENDLESS.execute(database.db);
    const next = sql<{ n: number }>`select n from kept`.execute(database.db);
    await expect(runaway).rejects.toMatchObject({ code: '57014' });
    expect((await next).rows).toEqual([{ n: 1 }]);
    const zone = await sql<{ zone: string }>`select current_setting('timezone') as zone`.execute(database.db);
    expect(zone.rows).toEqual([{ zone: 'UTC' }]);
  }, 120_000);

  it('takes its transaction with it', async () => {
    const failing = database.db.transaction().execute(async (tx) => {
      await sql`insert into kept values (2)`.execute(tx);
      await ENDLESS.execute(tx);
    });
    await expect(failing).rejects.toMatchObject({ code: '57014' });
    expect((await sql`select n from kept`.execute(database.db)).rows).toEqual([{ n: 1 }]);
  }, 120_000);
});
