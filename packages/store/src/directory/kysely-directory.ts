import type {
  AccountState,
  ApiToken,
  Arrival,
  Directory,
  RegionRow,
  SessionArrival,
  SessionMark,
} from '@gangmu/delivery';
import { type Kysely, sql } from 'kysely';
import { columnName } from '../tables/names.ts';
import { localDatabase } from './local-database.ts';

const REGION = sql`id, code, name, level, parent_id as "parentId", path, settings, version`;
const regionIn = (r: ReturnType<typeof sql.ref>) => sql`case when ${r}.id is not null then
  json_build_object('id', ${r}.id, 'code', ${r}.code, 'name', ${r}.name, 'level', ${r}.level, 'parentId', ${r}.parent_id,
    'path', ${r}.path, 'settings', ${r}.settings, 'version', ${r}.version) end`;
const ACCOUNT = sql`account_id as "accountId", home_region_id as "homeRegionId", username, disabled,
  must_change as "mustChange", password_at as "passwordAt", previous, last_sign_in_at as "lastSignInAt", waits, openings,
  version`;

const TOKEN = sql`id, account_id as "accountId", region_id as "regionId", name, prefix, actions, created_at as "createdAt",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

type Arriving = AccountState & Omit<Arrival, 'account'>;
const ARRIVAL = sql`${regionIn(sql.ref('home'))} as home, ${regionIn(sql.ref('asked'))} as region,
  holder."twoFactorEnabled" is true as totp, account.*`;
const arrivals = (regionId: string | null) => sql`local."user" as holder
  join (select ${ACCOUNT} from local.account_state) as account on account."accountId" = holder.id
  join region home on home.id = account."homeRegionId"
  left join region asked on asked.id = ${regionId}::uuid`;
const arrivalOf = ({ home, region, totp, ...account }: Arriving): Arrival => ({ account, totp, home, region });

/** The directory in the schema `local`; a call inside a region's transaction is part of it. */
export function kyselyDirectory(given: Kysely<unknown>): Directory {
  const db = localDatabase(given);
  const account = async (where: ReturnType<typeof sql>): Promise<AccountState | null> =>
    (await sql<AccountState>`select ${ACCOUNT} from local.account_state where ${where}`.execute(db)).rows[0] ?? null;
  const count = async (keys: readonly string[], since: string): Promise<Record<string, number>> => {
    const found = await sql<{ key: string; n: number }>`select key, count(*) as n from local.attempt
      where key in (${sql.join(keys)}) and at > ${since} group by key`.execute(db);
    const counted = Object.fromEntries(found.rows.map(({ key, n }) => [key, n]));
    return Object.fromEntries(keys.map((key) => [key, counted[key] ?? 0]));
  };

  return {
    regions: async () => (await sql<RegionRow>`select ${REGION} from region order by path`.execute(db)).rows,
    region: async (id) =>
      (await sql<RegionRow>`select ${REGION} from region where id = ${id}`.execute(db)).rows[0] ?? null,
    async addRegion(row) {
      await sql`insert into region (id, code, name, level, parent_id, path, settings) values (${row.id}, ${row.code},
        ${row.name}, ${row.level}, ${row.parentId}, ${row.path}, ${JSON.stringify(row.settings)}::jsonb)`.execute(db);
    },
    async regionsOf(accountId) {
      const found = await sql<{ id: string }>`select region_id as id from local.membership
        where account_id = ${accountId} order by region_id`.execute(db);
      return found.rows.map((row) => row.id);
    },
    async join(accountId, regionId) {
      await sql`insert into local.membership (account_id, region_id) values (${accountId}, ${regionId})
        on conflict do nothing`.execute(db);
    },

    account: (accountId) => account(sql`account_id = ${accountId}`),
    async arrival(accountId, regionId) {
      const found = await sql<Arriving>`select ${ARRIVAL} from ${arrivals(regionId)}
        where holder.id = ${accountId}`.execute(db);
      return found.rows[0] ? arrivalOf(found.rows[0]) : null;
    },
    async arrivalOfSession(token, regionId) {
      const found = await sql<
        Arriving & Omit<SessionArrival['session'], 'token'> & Pick<SessionArrival, 'mark'>
      >`select ${ARRIVAL},
          session."createdAt" as "begunAt", session."expiresAt" as "expiresAt", marked.mark
        from ${arrivals(regionId)} join local.session on session."userId" = holder.id
        left join local.session_mark marked on marked.session_id = session.id
        where session.token = ${token}`.execute(db);
      if (!found.rows[0]) return null;
      const { begunAt, expiresAt, mark, ...arriving } = found.rows[0];
      return { ...arrivalOf(arriving), session: { token, begunAt, expiresAt }, mark };
    },
    accountNamed: (username) => account(sql`username = ${username}`),
    accounts: async (homeRegionId, after, limit) =>
      (
        await sql<AccountState>`select ${ACCOUNT} from local.account_state where home_region_id = ${homeRegionId}
        ${after === null ? sql`` : sql`and username collate "C" > ${after}`}
        order by username collate "C" limit ${limit}`.execute(db)
      ).rows,
    anyAccount: async () => (await sql`select 1 from local.account_state limit 1`.execute(db)).rows.length > 0,
    async addAccount(row) {
      await sql`insert into local.account_state (account_id, home_region_id, username, disabled, must_change, password_at,
          previous, last_sign_in_at, waits, openings, version)
        values (${row.accountId}, ${row.homeRegionId}, ${row.username}, ${row.disabled}, ${row.mustChange},
          ${row.passwordAt}, ${JSON.stringify(row.previous)}::jsonb, ${row.lastSignInAt}, ${row.waits},
          ${JSON.stringify(row.openings)}::jsonb, 1)`.execute(db);
    },
    async changeAccount(accountId, seen, patch) {
      const sets = Object.entries(patch).map(([name, value]) =>
        name === 'previous' || name === 'openings'
          ? sql`${sql.id(name)} = ${JSON.stringify(value)}::jsonb`
          : sql`${sql.id(columnName(name))} = ${value}`,
      );
      const changed = await sql`update local.account_state set ${sql.join([sql`version = ${seen + 1}`, ...sets])}
        where account_id = ${accountId} and version = ${seen}`.execute(db);
      return changed.numAffectedRows === 1n;
    },

    async attempt(id, keys, at, since) {
      const rows = keys.map((key) => sql`(${id}::uuid, ${key}, ${at}::timestamptz)`);
      await sql`insert into local.attempt (id, key, at) values ${sql.join(rows)}`.execute(db);
      await sql`delete from local.attempt where at < ${since}`.execute(db);
      return count(keys, since);
    },
    async withdraw(id) {
      await sql`delete from local.attempt where id = ${id}::uuid`.execute(db);
    },
    async forgive(keys) {
      await sql`delete from local.attempt where key in (${sql.join(keys)})`.execute(db);
    },
    attempts: count,
    known: async (key, since) =>
      (await sql`select 1 from local.known_place where key = ${key} and at > ${since}`.execute(db)).rows.length > 0,
    async remember(key, at) {
      await sql`insert into local.known_place (key, at) values (${key}, ${at})
        on conflict (key) do update set at = excluded.at`.execute(db);
    },

    async markSession(sessionId, mark) {
      await sql`insert into local.session_mark (session_id, mark) values (${sessionId}, ${mark})
        on conflict (session_id) do update set mark = excluded.mark`.execute(db);
    },
    sessionMark: async (sessionId) =>
      (
        await sql<{
          mark: SessionMark;
        }>`select mark from local.session_mark where session_id = ${sessionId}`.execute(db)
      ).rows[0]?.mark ?? null,
    linked: async (issuer, subject) =>
      (
        await sql<{ id: string }>`select account_id as id from local.sign_on_link
        where issuer = ${issuer} and subject = ${subject}`.execute(db)
      ).rows[0]?.id ?? null,
    link: async (issuer, subject, accountId) =>
      (
        await sql`insert into local.sign_on_link (issuer, subject, account_id)
        values (${issuer}, ${subject}, ${accountId}) on conflict do nothing`.execute(db)
      ).numAffectedRows === 1n,
    async unlink(accountId) {
      await sql`delete from local.sign_on_link where account_id = ${accountId}`.execute(db);
    },

    async addToken(token, hash) {
      await sql`insert into local.api_token (id, account_id, region_id, name, prefix, hash, actions, created_at, expires_at)
        values (${token.id}, ${token.accountId}, ${token.regionId}, ${token.name}, ${token.prefix}, ${hash},
          ${JSON.stringify(token.actions)}::jsonb, ${token.createdAt}, ${token.expiresAt})`.execute(db);
    },
    tokenByHash: async (hash) =>
      (await sql<ApiToken>`select ${TOKEN} from local.api_token where hash = ${hash}`.execute(db)).rows[0] ?? null,
    tokensOf: async (accountId) =>
      (
        await sql<ApiToken>`select ${TOKEN} from local.api_token where account_id = ${accountId} order by id desc`.execute(
          db,
        )
      ).rows,
    revokeToken: async (accountId, id, at) =>
      (
        await sql`update local.api_token set revoked_at = ${at}
        where id = ${id} and account_id = ${accountId} and revoked_at is null`.execute(db)
      ).numAffectedRows === 1n,
    async revokeTokens(accountId, at) {
      await sql`update local.api_token set revoked_at = ${at} where account_id = ${accountId} and revoked_at is null`.execute(
        db,
      );
    },
    async touchToken(id, at) {
      await sql`update local.api_token set last_used_at = ${at} where id = ${id}`.execute(db);
    },

    once: async (key) =>
      (await sql`insert into local.once (key) values (${key}) on conflict do nothing`.execute(db)).numAffectedRows ===
      1n,
    async undoOnce(key) {
      await sql`delete from local.once where key = ${key}`.execute(db);
    },
  };
}
