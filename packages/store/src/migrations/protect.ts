import { type Kysely, sql } from 'kysely';
import type { TableClass } from '../tables/table-classes.ts';

/** The role under which every request runs: it owns nothing, cannot bypass row security and cannot define tables. */
export const APP_ROLE = 'gangmu_app';

/** What the application may do with a table besides reading it. Audit and history only ever grow. */
const WRITES = (table: string): string => {
  if (table === 'audit' || table.endsWith('_history')) return 'select, insert';
  if (table === 'region') return 'select';
  return 'select, insert, update, delete';
};

/** Row security with one equality (RELIABILITY D7), forced on the owner too, and the rights of the application's role. */
export async function protect(db: Kysely<unknown>, classes: Readonly<Record<string, TableClass>>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  // Roles belong to the whole server: another database of ours may have made it, perhaps at this very moment.
  await run(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  // Whoever migrates is no superuser on a server and must be able to act in the role. From PostgreSQL 16 on, who makes a
  // role is a member that may hand it on, but not act in it.
  await run(`do $$ declare acts boolean; begin
    if current_setting('server_version_num')::int >= 160000 then acts := pg_has_role(current_user, '${APP_ROLE}', 'set');
    else acts := pg_has_role(current_user, '${APP_ROLE}', 'member'); end if;
    if not acts then execute format('grant ${APP_ROLE} to %I', current_user); end if;
  exception when unique_violation then null;
  end $$`);
  for (const [table, kind] of Object.entries(classes)) {
    await run(`grant ${WRITES(table)} on ${table} to ${APP_ROLE}`);
    if (kind !== 'distributed') continue;
    const mine = `region_id = nullif(current_setting('app.region', true), '')::uuid`;
    await run(`alter table ${table} enable row level security`);
    await run(`alter table ${table} force row level security`);
    await run(`create policy ${table}_region on ${table} using (${mine}) with check (${mine})`);
  }
}
