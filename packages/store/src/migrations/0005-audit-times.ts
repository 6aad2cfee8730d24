import { type Kysely, sql } from 'kysely';

/** An item's history names who made each version: the line of the audit that was written at the same instant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_by_time on audit (region_id, at)`.execute(db);
}
