import { type Kysely, sql } from 'kysely';

/** Who made a way into an account, and whether a first password waits for the security administrator's yes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table local.account_state add column waits boolean not null default false,
    add column openings jsonb not null default '[]'`.execute(db);
}
