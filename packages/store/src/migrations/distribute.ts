import { type Kysely, sql } from 'kysely';
import { TABLE_CLASSES, type TableClass } from '../tables/table-classes.ts';
import { APP_ROLE } from './protect.ts';

/** What Citus has to be told of one table; a local table stays on the coordinator. */
const STEP: Readonly<Record<TableClass, (table: string, first: string) => string | null>> = {
  distributed: (table, first) =>
    `select create_distributed_table('${table}', 'region_id', colocate_with => '${table === first ? 'none' : first}')`,
  reference: (table) => `select create_reference_table('${table}')`,
  local: () => null,
};

interface Step {
  readonly table: string;
  readonly statement: string;
}

/** The steps for all tables of the class table, parents before children; all regions' rows of one region lie together. */
export function distributionSteps(): readonly Step[] {
  const tables = Object.entries(TABLE_CLASSES);
  const first = tables.find(([, kind]) => kind === 'distributed')?.[0] ?? '';
  return tables.flatMap(([table, kind]) => {
    const statement = STEP[kind](table, first);
    return statement ? [{ table, statement }] : [];
  });
}

/**
 * Distributes what is not distributed yet. Run again after any failure, it goes on where it stopped. Names of the
 * tables it distributed.
 */
export async function distribute(db: Kysely<unknown>): Promise<readonly string[]> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  const known = await sql<{ name: string }>`select logicalrelid::text as name from pg_dist_partition`.execute(db);
  const done = new Set(known.rows.map((row) => row.name));
  const steps = distributionSteps().filter(({ table }) => !done.has(table));
  await run(`create table if not exists local.set_aside_key (relation text, name text, definition text)`);
  if (steps.length > 0) {
    // Citus opens its connections to the workers as the role in force, so that role must be able to log in there. It
    // has no password; who may come in as it is up to the workers' pg_hba.conf.
    await run(`alter role ${APP_ROLE} login`);
    await setKeysAside(db, steps);
    for (const { statement } of steps) await run(statement);
    // Rights to single columns are not copied to the shards.
    await run(`grant update (settings, version) on region to ${APP_ROLE}`);
  }
  await putKeysBack(db);
  return steps.map(({ table }) => table);
}

type Key = { readonly relation: string; readonly name: string; readonly definition: string };

/**
 * A foreign key between a distributed table and one that is not yet is refused, so all keys of the tables to come are
 * kept in a table, dropped, and made again at the end. Those of local tables to reference tables are dropped for good:
 * they would draw the local tables into Citus' metadata.
 */
async function setKeysAside(db: Kysely<unknown>, steps: readonly Step[]): Promise<void> {
  const tables = steps.map(({ table }) => table);
  const found = await sql<Key & { local: boolean }>`select c.conrelid::regclass::text as relation, c.conname as name,
      pg_get_constraintdef(c.oid) as definition, r.relnamespace = 'local'::regnamespace as local
    from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_class t on t.oid = c.confrelid
    where c.contype = 'f' and (r.relname in (${sql.join(tables)}) or t.relname in (${sql.join(tables)}))
      and t.relnamespace = 'public'::regnamespace`.execute(db);
  await db.transaction().execute(async (tx) => {
    for (const { relation, name, definition, local } of found.rows) {
      if (!local)
        await sql`insert into local.set_aside_key (relation, name, definition)
          values (${relation}, ${name}, ${definition})`.execute(tx);
      await sql`alter table ${sql.raw(relation)} drop constraint ${sql.id(name)}`.execute(tx);
    }
  });
}

async function putKeysBack(db: Kysely<unknown>): Promise<void> {
  const kept = await sql<Key>`select relation, name, definition from local.set_aside_key`.execute(db);
  for (const { relation, name, definition } of kept.rows) {
    await db.transaction().execute(async (tx) => {
      await sql`alter table ${sql.raw(relation)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(tx);
      await sql`delete from local.set_aside_key where relation = ${relation} and name = ${name}`.execute(tx);
    });
  }
}
