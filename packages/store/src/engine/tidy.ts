import type { PGliteClient } from './pglite-client.ts';

/** PostgreSQL's own measure (autovacuum_vacuum_threshold and _scale_factor, the same of analyze): 50 rows and a share. */
const LEAST = 50;
const DEAD_SHARE = 0.2;
const CHANGED_SHARE = 0.1;

interface Worn {
  readonly name: string;
  readonly dead: boolean;
}

/**
 * What autovacuum does on a server and nobody in an embedded database: tables that have changed much are counted anew
 * for the planner, and the room of dead rows is taken back. One table at a time, so that questions come in between.
 * Returns the tables it worked on.
 */
export async function tidy(embedded: PGliteClient): Promise<readonly string[]> {
  await embedded.query('select pg_stat_force_next_flush()');
  const { rows } = (await embedded.query(
    `select format('%I.%I', s.schemaname, s.relname) as name,
      s.n_dead_tup > ${LEAST} + ${DEAD_SHARE} * greatest(c.reltuples, 0) as dead
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where s.n_dead_tup > ${LEAST} + ${DEAD_SHARE} * greatest(c.reltuples, 0)
      or s.n_mod_since_analyze > ${LEAST} + ${CHANGED_SHARE} * greatest(c.reltuples, 0)
    order by 1`,
    [],
  )) as unknown as { readonly rows: readonly Worn[] };
  // `exec` knows no limit of time: a large table takes longer than a question may.
  for (const { name, dead } of rows) await embedded.exec(dead ? `vacuum (analyze) ${name}` : `analyze ${name}`);
  return rows.map((row) => row.name);
}
