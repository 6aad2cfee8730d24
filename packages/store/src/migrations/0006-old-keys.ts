import { type Kysely, sql } from 'kysely';

/** Idempotency keys are forgotten by their age. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index idempotency_by_age on idempotency (region_id, at)`.execute(db);
}
