import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../engine/open-database.ts';
import { migrate } from '../migrate.ts';
import { TABLE_CLASSES } from '../tables/table-classes.ts';
import { APP_ROLE } from './protect.ts';

describe('a migrated database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({});
    await migrate(database.db);
  }, 60_000);
  afterAll(() => database.close());

  it('binds every table of a region, its owner too, by one policy of one equality', async () => {
    const { rows } = await sql<{ name: string; forced: boolean; policies: string[] }>`
      select c.relname::text as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select coalesce(qual, '') || ' / ' || coalesce(with_check, '') from pg_policies p
          where p.schemaname = 'public' and p.tablename = c.relname) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
      where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`.execute(database.db);
    const mine = `(region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::uuid)`;
    const distributed = Object.entries(TABLE_CLASSES).flatMap(([name, kind]) => (kind === 'distributed' ? [name] : []));
    expect(rows.map((row) => row.name).sort()).toEqual(distributed.sort());
    for (const row of rows) expect(row).toEqual({ name: row.name, forced: true, policies: [`${mine} / ${mine}`] });
  });

  it('lets the role of requests change neither audit nor history', async () => {
    const { rows } = await sql<{ table: string; right: string }>`
      select table_name::text as "table", privilege_type::text as "right" from information_schema.role_table_grants
      where grantee = ${APP_ROLE} and table_schema = 'public'`.execute(database.db);
    const kept = rows.filter(({ table }) => table === 'audit' || table.endsWith('_history'));
    expect(new Set(kept.map(({ right }) => right))).toEqual(new Set(['SELECT', 'INSERT']));
    expect(rows.filter(({ right }) => right === 'TRUNCATE')).toEqual([]);
  });
});
