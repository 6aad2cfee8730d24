import { type DatabaseOptions, openDatabase } from '@gangmu/store';
import { type Kysely, sql } from 'kysely';

/** Everything a schema consists of, one line each, sorted: the same on a clean installation and on a mended one. */
export async function schemaOf(options: DatabaseOptions): Promise<readonly string[]> {
  const database = await openDatabase(options);
  try {
    return await lines(database.db);
  } finally {
    await database.close();
  }
}

async function lines(db: Kysely<unknown>): Promise<readonly string[]> {
  const found = await sql<{ line: string }>`
    with tables as (select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity, c.relacl
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'local') and c.relkind in ('r', 'p', 'v'))
    select 'table ' || name || ' security ' || relrowsecurity || relforcerowsecurity || ' rights ' ||
      coalesce((select string_agg(a::text, ',' order by a::text) from unnest(relacl) a), '') as line from tables
    union all select 'column ' || name || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull ||
      ' rights ' || coalesce(attacl::text, '')
      from tables join pg_attribute on attrelid = tables.oid where attnum > 0 and not attisdropped
    union all select 'index ' || pg_get_indexdef(indexrelid) from tables join pg_index on indrelid = tables.oid
    union all select 'constraint ' || name || ' ' || conname || ' ' || pg_get_constraintdef(k.oid)
      from tables join pg_constraint k on conrelid = tables.oid
    union all select 'policy ' || name || ' ' || polname || ' ' || pg_get_expr(polqual, polrelid)
      from tables join pg_policy on polrelid = tables.oid
    union all select 'migration ' || name from kysely_migration`.execute(db);
  return found.rows.map((row) => row.line).sort();
}
