import { type Kysely, sql } from 'kysely';

const INCLUDED =
  'id, version, position, status, named, innovation, part_key, lead_unit_id, leader_post_id, officer_post_id, scheduled, has_goals, due_on';

/**
 * A ledger of a past day with search words reads the closed versions that stood then. What an index only includes is not
 * looked at before a row is fetched: with `from_at` among its keys, versions that came later are not fetched at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index item_past`.execute(db);
  await sql
    .raw(`create index item_past on item_history (region_id, plan_id, kind, to_at, from_at)
    include (${INCLUDED})`)
    .execute(db);
}
