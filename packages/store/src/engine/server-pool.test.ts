import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './open-database.ts';
import { serverPool } from './server-pool.ts';

const url = process.env.TEST_STORE_DATABASE_URL;

describe.skipIf(!url)('the pool of a server', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ url: url as string, poolSize: 1 });
  });
  afterAll(() => database.close());

  const inTransaction = <T>(entering: string, text: string) =>
    database.db.transaction().execute(async (tx) => {
      await sql.raw(entering).execute(tx);
      return (await sql<T>`select ${text}::text as told, current_setting('app.region', true) as region`.execute(tx))
        .rows;
    });

  it('sends begin and the entering with the first statement, which sees what was set', async () => {
    const rows = await inTransaction(`select set_config('app.region', 'r-1', true)`, 'first');
    expect(rows).toEqual([{ told: 'first', region: 'r-1' }]);
  });

  it('says why the entering failed, not that the statement after it was ignored', async () => {
    await expect(inTransaction(`select set_config('role', 'nobody-here', true)`, 'x')).rejects.toMatchObject({
      message: expect.stringContaining('nobody-here'),
    });
  });

  it('answers after a failed entering as before, prepared statements too', async () => {
    for (let turn = 0; turn < 30; turn++) {
      const bad = turn % 5 === 4;
      const asked = inTransaction(
        bad ? `select set_config('role', 'nobody-here', true)` : `select set_config('app.region', 'r-${turn}', true)`,
        `turn ${turn}`,
      );
      if (bad) await expect(asked).rejects.toThrow('nobody-here');
      else await expect(asked).resolves.toEqual([{ told: `turn ${turn}`, region: `r-${turn}` }]);
    }
  });

  it('leaves nothing of a transaction to the next user of its connection', async () => {
    await inTransaction(`select set_config('app.region', 'r-2', true)`, 'x');
    const { rows } = await sql<{ region: string }>`select current_setting('app.region', true) as region`.execute(
      database.db,
    );
    expect(rows[0]?.region || null).toBeNull();
  });

  it('does not keep a reader waiting for the end of its transaction, which is over for the next user', async () => {
    const reading = (text: string) =>
      database.db
        .transaction()
        .setAccessMode('read only')
        .execute(async (tx) => {
          await sql`select set_config('app.region', ${text}, true)`.execute(tx);
          return (await sql<{ told: string }>`select current_setting('app.region') as told`.execute(tx)).rows;
        });
    const all = await Promise.all(Array.from({ length: 20 }, (_, turn) => reading(`r-${turn}`)));
    expect(all.flat().map(({ told }) => told)).toEqual(Array.from({ length: 20 }, (_, turn) => `r-${turn}`));
    const { rows } = await sql<{ open: boolean }>`select now() <> statement_timestamp() as open`.execute(database.db);
    expect(rows).toEqual([{ open: false }]);
  });

  it('lets nobody write in a transaction that reads', async () => {
    const writing = database.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => sql`create table public.nobody_writes (id int)`.execute(tx));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
  });

  it('leaves out a transaction that asks nothing', async () => {
    const pool = new pg.Pool({ connectionString: url, max: 1, pipeline: true });
    const lent = await serverPool(pool).connect();
    await lent.query('begin', []);
    await lent.query(`select set_config('app.region', 'r-3', true)`, []);
    await lent.query('rollback', []);
    const { rows } = await lent.query<{ open: boolean }>(
      `select now() <> statement_timestamp() as open, current_setting('app.region', true) as region`,
      [],
    );
    expect(rows[0]).toMatchObject({ open: false });
    lent.release();
    await pool.end();
  });
});
