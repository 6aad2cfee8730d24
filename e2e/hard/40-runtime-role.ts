import { DEFAULT_SETTINGS } from '@gangmu/delivery';
import { migrate, openDatabase, openRecord } from '@gangmu/store';
import pg from 'pg';
import type { HardTest } from './frame/hard-test.ts';
import { clock } from './frame/new-record.ts';

const ROLE = 'gangmu_app';

export const hardTest: HardTest = {
  number: 40,
  title: 'The role that requests run under, on PostgreSQL',
  criterion:
    'no superuser, no BYPASSRLS, owner of nothing; a region unset or foreign: 0 rows and 0 writes; audit and history cannot be changed',
  async run({ postgres }) {
    const server = await postgres();
    if (!server) return { figure: '', passed: false, skipped: 'no PostgreSQL here' };
    const database = await openDatabase({ url: server.databaseUrl });
    const client = new pg.Client({ connectionString: server.databaseUrl });
    try {
      await migrate(database.db);
      const { store, directory, newId } = openRecord(database, clock);
      const ids: string[] = [];
      for (const name of ['甲区', '乙区']) {
        const id = newId();
        ids.push(id);
        const region = { id, code: '990100', name, level: 'county' as const, parentId: null, path: id };
        await directory.addRegion({ ...region, settings: DEFAULT_SETTINGS });
        await store.transact(id, { personId: null, name: '测试', address: null }, async (tx) => {
          const unit = { name: '某局', shortName: null, kind: 'department' as const, parentId: null, position: 1 };
          await tx.insert('unit', [{ id: tx.newId(), ...unit, closedOn: null, closedReason: null }]);
          await tx.audit({ event: 'test', object: null, result: 'done', detail: {} });
        });
      }
      await client.connect();
      const one = async <T>(query: string): Promise<T> => (await client.query(query)).rows[0] as T;
      const role = await one<{ bad: number; owned: number }>(`
        select (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin)::int as bad,
          (select count(*)::int from pg_class where relowner = r.oid) + (select count(*)::int from pg_proc where proowner = r.oid) as owned
        from pg_roles r where rolname = '${ROLE}'`);
      const login = await one<{ bad: number }>(
        `select (rolsuper or rolbypassrls)::int as bad from pg_roles where rolname = current_user`,
      );
      const { rows: tables } = (await client.query(`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
        where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`)) as {
        rows: { name: string; forced: boolean }[];
      };
      /** Runs as a request would, under a region or none; what was refused gives null. Nothing of it stays. */
      const asApp = async (region: string | null, statement: string): Promise<number | null> => {
        await client.query('begin');
        try {
          await client.query(`set local role ${ROLE}`);
          if (region !== null) await client.query(`set local app.region = '${region}'`);
          const { rowCount } = await client.query(statement);
          return rowCount ?? 0;
        } catch {
          return null;
        } finally {
          await client.query('rollback');
        }
      };
      // An empty table shows no rows, bound or not: whether it is bound is asked apart.
      const faults = tables.filter(({ forced }) => !forced).map(({ name }) => `${name} is not bound`);
      const [own, other] = ids as [string, string];
      let tried = 0;
      for (const { name } of tables)
        for (const [what, region] of [
          ['unset', null],
          ['empty', ''],
        ] as const)
          for (const statement of [
            `select from ${name}`,
            `update ${name} set region_id = region_id`,
            `delete from ${name}`,
          ]) {
            tried++;
            const rows = await asApp(region, statement);
            if (rows) faults.push(`${what} region: ${rows} rows by ${statement}`);
          }
      const insert = (region: string) =>
        `insert into unit select (jsonb_populate_record(u, jsonb_build_object('region_id', '${region}', 'id', gen_random_uuid(), 'name', '他局'))).* from unit u limit 1`;
      const expected: readonly (readonly [string | null, string, number | null])[] = [
        [own, 'select from unit', 1],
        [own, insert(own), 1],
        [own, insert(other), null],
        [own, `update unit set region_id = '${other}'`, null],
        [own, `select from unit where region_id = '${other}'`, 0],
        [own, 'update audit set actor_name = actor_name', null],
        [own, 'delete from audit', null],
        [own, 'truncate audit', null],
        [own, 'update unit_history set region_id = region_id', null],
        [own, 'delete from unit_history', null],
        [own, 'truncate unit', null],
        [own, 'alter table unit disable row level security', null],
        [own, 'create table public.mine (a int)', null],
        [own, `create function public.f() returns int language sql security definer as 'select 1'`, null],
        [own, 'alter role gangmu_app bypassrls', null],
        [own, 'set session authorization postgres', null],
        [own, "copy unit to program 'cat'", null],
      ];
      for (const [region, statement, rows] of expected) {
        tried++;
        const seen = await asApp(region, statement);
        if (seen !== rows) faults.push(`${statement.slice(0, 60)}: ${seen}, not ${rows}`);
      }
      // The owner is bound too: FORCE.
      for (const { name } of tables) {
        tried++;
        if ((await client.query(`select from ${name}`)).rowCount)
          faults.push(`the owner sees ${name} without a region`);
      }
      return {
        figure: `${ROLE}: ${role.bad} dangerous attributes, owner of ${role.owned} objects; the login: ${login.bad}; ${tables.length} tables, ${tried} statements, ${faults.length} faults ${faults.slice(0, 8).join('; ')}`,
        passed: role.bad === 0 && role.owned === 0 && login.bad === 0 && faults.length === 0 && tables.length > 20,
      };
    } finally {
      await client.end().catch(() => {});
      await database.close();
    }
  },
};
