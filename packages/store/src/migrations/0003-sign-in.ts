import { type Kysely, sql } from 'kysely';

/** How a session came to be, who is who at the single sign-on, and API tokens: of no region, in the schema `local`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table local.session_mark (
    session_id text primary key references local."session" ("id") on delete cascade, mark text not null)`);
  await run(`create table local.sign_on_link (
    issuer text not null, subject text not null,
    account_id text not null references local."user" ("id") on delete cascade, primary key (issuer, subject))`);
  await run(`create unique index on local.sign_on_link (account_id, issuer)`);
  await run(`create table local.api_token (
    id uuid primary key, account_id text not null references local."user" ("id") on delete cascade,
    region_id uuid not null references region (id), name text not null, prefix text not null, hash text not null unique,
    actions jsonb not null, created_at timestamptz not null, expires_at timestamptz not null,
    last_used_at timestamptz, revoked_at timestamptz)`);
  await run(`create index on local.api_token (account_id, id)`);
}
