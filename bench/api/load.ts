import { DEFAULT_SETTINGS, type TableName } from '@gangmu/delivery';
import { kyselyDirectory, kyselyStore, migrate, openDatabase } from '@gangmu/store';
import { type Kysely, sql } from 'kysely';
import { mixed, nextId, type SampleRegion, sampleRegion } from './sample-region.ts';

export interface Loaded {
  readonly regions: readonly string[];
  readonly planId: string;
  readonly unitIds: readonly string[];
  readonly postIds: readonly string[];
  /** Rows of each region. */
  readonly items: number;
}

/** Instants between the versions of a row that has changed, and one at which the rows stood otherwise than today. */
const FOUNDED = '2026-01-05T01:00:00.000Z';
const CHANGED = '2026-06-01T01:00:00.000Z';
export const PAST_DAY = '2026-03-31';

/** The sample written through the store once, then copied inside the database for the other regions. */
export async function load(
  options: { readonly url?: string; readonly folder?: string },
  { regions, items }: { readonly regions: number; readonly items: number },
): Promise<Loaded> {
  const database = await openDatabase(options);
  const { db } = database;
  await migrate(db);
  const directory = kyselyDirectory(db);
  const ids = Array.from({ length: regions }, () => nextId());
  for (const [index, id] of ids.entries())
    await directory.addRegion({
      id,
      code: String(990_000 + index),
      name: `第${index + 1}区`,
      level: 'county',
      parentId: null,
      path: id,
      settings: DEFAULT_SETTINGS,
    }); // prettier-ignore
  const [first = '', ...others] = ids;
  const sample = sampleRegion(items);
  await write(db, first, sample);
  const indexes = await dropIndexes(db);
  await sql`set statement_timeout = 0`.execute(db);
  await db.connection().execute(async (one) => {
    await sql`set statement_timeout = 0`.execute(one);
    // Copies keep their foreign keys by being whole; checking three million of them would be most of the time.
    await sql`set session_replication_role = replica`.execute(one);
    await age(one, first);
    for (const region of others) for (const table of COPIED) await copy(one, table, first, region);
    await sql`set session_replication_role = origin`.execute(one);
    for (const definition of indexes) await sql.raw(definition).execute(one);
    await sql`vacuum (analyze) item`.execute(one);
    await sql`vacuum (analyze) item_history`.execute(one);
    await sql`vacuum (analyze) item_text`.execute(one);
    await sql`vacuum (analyze) item_unit`.execute(one);
    await sql`analyze`.execute(one);
  });
  await database.close();
  const planId = sample.plan.id;
  return {
    regions: ids,
    planId,
    unitIds: sample.unit.map((row) => row.id),
    postIds: sample.post.map((row) => row.id),
    items,
  };
}

/** All of a region in one transaction: 50,000 rows take more than a usual one may. */
const LOADING_MS = 900_000;

const COPIED = ['unit', 'post', 'plan', 'plan_version', 'item', 'item_history', 'item_text', 'item_unit'] as const;

async function write(db: Kysely<unknown>, regionId: string, sample: SampleRegion): Promise<void> {
  const store = kyselyStore(db, { clock: () => FOUNDED });
  await store.transact(
    regionId,
    { personId: null, name: 'bench', address: null },
    async (tx) => {
      const rows: readonly [TableName, readonly unknown[]][] = [
        ['unit', sample.unit],
        ['post', sample.post],
        ['plan', [sample.plan]],
        ['planVersion', [sample.planVersion]],
        ['item', sample.item],
      ];
      for (const [table, list] of rows) await tx.insert(table, list as never);
      await tx.audit({ event: 'bench', object: null, result: 'done', detail: {} });
    },
    LOADING_MS,
  );
}

/** Columns that take values: generated ones make their own. */
async function columns(db: Kysely<unknown>, table: string): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`select attname as name from pg_attribute where attrelid = ${table}::regclass
    and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'region_id' order by attnum`.execute(db);
  return found.rows.map((row) => row.name);
}

async function copy(db: Kysely<unknown>, table: string, from: string, to: string): Promise<void> {
  const list = sql.join((await columns(db, table)).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (region_id, ${list}) select ${to}::uuid, ${list} from ${sql.table(table)}
    where region_id = ${from}`.execute(db);
}

/** Two rows in three were changed once since the founding: what they were stands in the history. */
async function age(db: Kysely<unknown>, region: string): Promise<void> {
  const list = sql.join((await columns(db, 'item')).map((name) => sql.ref(name)));
  const aged = sql`region_id = ${region} and position % 3 <> 0`;
  await sql`insert into item_history (region_id, ${list}, to_at) select region_id, ${list}, ${CHANGED} from item where ${aged}`.execute(
    db,
  );
  await sql`update item set version = 2, from_at = ${CHANGED},
    assignment = jsonb_set(assignment, '{officerPostId}', 'null') where ${aged} and position % 2 = 0`.execute(db);
  await sql`update item set version = 2, from_at = ${CHANGED} where ${aged} and position % 2 <> 0`.execute(db);
}

/** Secondary indexes are built after the rows; returns what makes them again. */
async function dropIndexes(db: Kysely<unknown>): Promise<readonly string[]> {
  const found = await sql<{ name: string; definition: string }>`select indexrelid::regclass::text as name,
      pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid in ('item'::regclass, 'item_history'::regclass) and not indisprimary`.execute(db);
  for (const { name } of found.rows) await sql`drop index ${sql.raw(name)}`.execute(db);
  return found.rows.map((row) => row.definition);
}

/** A number from 0 on, the same in every run. */
export const turn = (i: number, below: number): number => mixed(i) % below;
