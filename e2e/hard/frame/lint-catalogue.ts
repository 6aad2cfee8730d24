import pg from 'pg';

/** Tables without a region: the tree of regions itself, and the migrator's own. */
const NO_REGION = new Set(['region', 'kysely_migration', 'kysely_migration_lock']);

/** What the catalogue says against the rules of RELIABILITY D1–D7, C6–C9 and B43. */
export async function lintCatalogue(
  url: string,
): Promise<{ readonly tables: number; readonly faults: readonly string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await lint(async (query) => (await client.query(query)).rows as never);
  } finally {
    await client.end();
  }
}

type Rows = <T>(query: string) => Promise<readonly T[]>;

async function lint(rows: Rows): Promise<{ readonly tables: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const tables = await rows<{
    name: string;
    security: boolean;
    forced: boolean;
    policies: number;
    columns: string[];
  }>(`
    select c.relname as name, c.relrowsecurity as security, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      (select array_agg(attname::text order by attnum) from pg_attribute a where a.attrelid = c.oid and attnum > 0 and not attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`);
  for (const { name, security, forced, policies, columns } of tables) {
    if (NO_REGION.has(name)) continue;
    if (columns[0] !== 'region_id') faults.push(`${name}: region_id is not its first column`);
    if (!security || !forced) faults.push(`${name}: row security is not forced`);
    if (policies !== 1) faults.push(`${name}: ${policies} policies`);
  }
  const wanted = `(region_id = (NULLIF(current_setting('app.region'::text, true), ''::text))::uuid)`;
  for (const { name, using, check } of await rows<{ name: string; using: string; check: string }>(`
    select tablename as name, qual as using, with_check as check from pg_policies where schemaname = 'public'`))
    if (using !== wanted || check !== wanted) faults.push(`${name}: its policy is not the one equality`);
  for (const { table, name, first } of await rows<{ table: string; name: string; first: string | null }>(`
    select t.relname as table, i.relname as name,
      (select attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0]) as first
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'public'`))
    if (!NO_REGION.has(table) && first !== 'region_id') faults.push(`${table}.${name}: does not begin with region_id`);
  for (const { name } of await rows<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'local') and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`))
    faults.push(`view ${name}: not security_invoker`);
  for (const { name, definer, leakproof } of await rows<{ name: string; definer: boolean; leakproof: boolean }>(`
    select p.proname as name, p.prosecdef as definer, p.proleakproof as leakproof
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'local')`)) {
    if (definer) faults.push(`function ${name}: SECURITY DEFINER`);
    if (leakproof) faults.push(`function ${name}: LEAKPROOF`);
  }
  for (const { name } of await rows<{ name: string }>(`
    select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and n.nspname in ('public', 'local')`))
    faults.push(`trigger ${name}`);
  for (const { table, name } of await rows<{ table: string; name: string }>(`
    select c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace join pg_class f on f.oid = k.confrelid
    where k.contype = 'f' and n.nspname = 'public' and f.relname <> 'region'
      and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) <> 'region_id'`))
    faults.push(`${table}.${name}: a foreign key that does not begin with region_id`);
  return { tables: tables.length, faults };
}
