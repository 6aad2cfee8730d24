import { type Kysely, sql } from 'kysely';

const answers = new WeakMap<object, Promise<boolean>>();

/** Whether the database is the coordinator of a Citus cluster; asked once of each connection pool. */
export function hasCitus(db: Kysely<unknown>): Promise<boolean> {
  const known = answers.get(db);
  if (known) return known;
  const asked = sql`select 1 from pg_extension where extname = 'citus'`.execute(db).then(({ rows }) => rows.length > 0);
  answers.set(db, asked);
  asked.catch(() => answers.delete(db));
  return asked;
}
