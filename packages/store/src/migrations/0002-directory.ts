import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from './protect.ts';

/**
 * What belongs to no region, in the schema `local` (one node, never distributed): the sign-in library's tables as it
 * names them, our state of accounts, memberships, counters. The application's role inside a region sees none of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`alter table region add column version integer not null default 1`);
  await run(`grant update (settings, version) on region to ${APP_ROLE}`);
  await run(`create schema local`);
  await run(`create table local."user" (
    "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null,
    "image" text, "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null default current_timestamp, "username" text unique, "displayUsername" text,
    "twoFactorEnabled" boolean)`);
  await run(`create table local."session" (
    "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique,
    "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null, "ipAddress" text,
    "userAgent" text, "userId" text not null references local."user" ("id") on delete cascade)`);
  await run(`create table local."account" (
    "id" text primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references local."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
    "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text,
    "password" text, "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null)`);
  await run(`create table local."verification" (
    "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default current_timestamp,
    "updatedAt" timestamptz not null default current_timestamp)`);
  await run(`create table local."twoFactor" (
    "id" text primary key, "secret" text not null, "backupCodes" text not null,
    "userId" text not null references local."user" ("id") on delete cascade, "verified" boolean,
    "failedVerificationCount" integer, "lockedUntil" timestamptz)`);
  await run(`create index on local."session" ("userId")`);
  await run(`create index on local."account" ("userId")`);
  await run(`create index on local."verification" ("identifier")`);
  await run(`create index on local."twoFactor" ("userId")`);
  await run(`create table local.account_state (
    account_id text primary key references local."user" ("id") on delete cascade,
    home_region_id uuid not null references region (id), username text not null unique, disabled boolean not null,
    must_change boolean not null, password_at timestamptz not null, previous jsonb not null,
    last_sign_in_at timestamptz, version integer not null)`);
  await run(`create index on local.account_state (home_region_id, username)`);
  await run(`create table local.membership (
    account_id text not null references local."user" ("id") on delete cascade,
    region_id uuid not null references region (id), primary key (account_id, region_id))`);
  await run(
    `create table local.attempt (id uuid not null, key text not null, at timestamptz not null, primary key (key, id))`,
  );
  await run(`create index on local.attempt (id)`);
  await run(`create index on local.attempt (at)`);
  await run(`create table local.known_place (key text primary key, at timestamptz not null)`);
  await run(`create table local.once (key text primary key)`);
}
