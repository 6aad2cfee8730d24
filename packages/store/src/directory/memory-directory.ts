import type { AccountState, ApiToken, Arrival, Directory, RegionRow, SessionMark } from '@gangmu/delivery';
import { ConstraintError } from '../memory/memory-store.ts';
import { put } from '../memory/undoable.ts';

/** What the directory reads of the sign-in library's own tables. */
export interface SignInTables {
  readonly user: readonly { readonly id: string; readonly twoFactorEnabled?: boolean | null }[];
  readonly session: readonly {
    readonly id: string;
    readonly token: string;
    readonly userId: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  }[];
}

/**
 * The directory in memory; `rows` are shared with the store, which saves settings, `signIn` with the sign-in library's
 * memory adapter.
 */
export function memoryDirectory(
  rows: Map<string, RegionRow> = new Map(),
  signIn: SignInTables = { user: [], session: [] },
): Directory {
  const members = new Map<string, ReadonlySet<string>>();
  const states = new Map<string, AccountState>();
  const places = new Map<string, string>();
  const done = new Map<string, true>();
  const marks = new Map<string, SessionMark>();
  const links = new Map<string, { readonly issuer: string; readonly subject: string; readonly accountId: string }>();
  const tokens = new Map<string, { readonly token: ApiToken; readonly hash: string }>();
  const setToken = (id: string, patch: Partial<ApiToken>) => {
    const kept = tokens.get(id);
    if (kept) put(tokens, id, { ...kept, token: { ...kept.token, ...patch } });
  };
  const tries = new Map<string, { readonly keys: readonly string[]; readonly at: string }>();
  const count = (keys: readonly string[], since: string) =>
    Object.fromEntries(
      keys.map((key) => [key, [...tries.values()].filter((one) => one.keys.includes(key) && one.at > since).length]),
    );
  const byName = (a: AccountState, b: AccountState) => (a.username < b.username ? -1 : 1);

  const arrival = (accountId: string, regionId: string | null): Arrival | null => {
    const account = states.get(accountId);
    const home = account && rows.get(account.homeRegionId);
    if (!account || !home) return null;
    const totp = signIn.user.find((one) => one.id === accountId)?.twoFactorEnabled === true;
    return { account, totp, home, region: regionId === null ? null : (rows.get(regionId) ?? null) };
  };

  return {
    regions: async () => [...rows.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    region: async (id) => rows.get(id) ?? null,
    addRegion: async (row) => put(rows, row.id, { ...row, version: 1 }),
    regionsOf: async (accountId) => [...(members.get(accountId) ?? [])].sort(),
    join: async (accountId, regionId) =>
      put(members, accountId, new Set([...(members.get(accountId) ?? []), regionId])),

    account: async (accountId) => states.get(accountId) ?? null,
    arrival: async (accountId, regionId) => arrival(accountId, regionId),
    async arrivalOfSession(token, regionId) {
      const session = signIn.session.find((one) => one.token === token);
      const found = session ? arrival(session.userId, regionId) : null;
      if (!session || !found) return null;
      const [begunAt, expiresAt] = [session.createdAt.toISOString(), session.expiresAt.toISOString()];
      return { ...found, session: { token, begunAt, expiresAt }, mark: marks.get(session.id) ?? null };
    },
    accountNamed: async (username) => [...states.values()].find((one) => one.username === username) ?? null,
    accounts: async (homeRegionId, after, limit) =>
      [...states.values()]
        .filter((one) => one.homeRegionId === homeRegionId && (after === null || one.username > after))
        .sort(byName)
        .slice(0, limit),
    anyAccount: async () => states.size > 0,
    async addAccount(state) {
      if ([...states.values()].some((one) => one.username === state.username))
        throw new ConstraintError('23505', 'another account has this name');
      put(states, state.accountId, { ...state, version: 1 });
    },
    async changeAccount(accountId, seen, patch) {
      const state = states.get(accountId);
      if (state?.version !== seen) return false;
      put(states, accountId, { ...state, ...patch, version: seen + 1 });
      return true;
    },

    async attempt(id, keys, at, since) {
      for (const [old, one] of tries) if (one.at < since) put(tries, old, undefined);
      put(tries, id, { keys, at });
      return count(keys, since);
    },
    withdraw: async (id) => put(tries, id, undefined),
    async forgive(keys) {
      for (const [id, one] of tries) put(tries, id, { ...one, keys: one.keys.filter((key) => !keys.includes(key)) });
    },
    attempts: async (keys, since) => count(keys, since),
    known: async (key, since) => (places.get(key) ?? '') > since,
    remember: async (key, at) => put(places, key, at),

    markSession: async (sessionId, mark) => put(marks, sessionId, mark),
    sessionMark: async (sessionId) => marks.get(sessionId) ?? null,
    linked: async (issuer, subject) => links.get(`${issuer} ${subject}`)?.accountId ?? null,
    async link(issuer, subject, accountId) {
      const taken = [...links.values()].some(
        (one) => one.issuer === issuer && (one.subject === subject || one.accountId === accountId),
      );
      if (!taken) put(links, `${issuer} ${subject}`, { issuer, subject, accountId });
      return !taken;
    },
    async unlink(accountId) {
      for (const [key, one] of links) if (one.accountId === accountId) put(links, key, undefined);
    },

    addToken: async (token, hash) => put(tokens, token.id, { token, hash }),
    tokenByHash: async (hash) => [...tokens.values()].find((one) => one.hash === hash)?.token ?? null,
    tokensOf: async (accountId) =>
      [...tokens.values()]
        .map((one) => one.token)
        .filter((one) => one.accountId === accountId)
        .sort((a, b) => (a.id < b.id ? 1 : -1)),
    async revokeToken(accountId, id, at) {
      const token = tokens.get(id)?.token;
      if (token?.accountId !== accountId || token.revokedAt) return false;
      setToken(id, { revokedAt: at });
      return true;
    },
    async revokeTokens(accountId, at) {
      for (const { token } of tokens.values())
        if (token.accountId === accountId && !token.revokedAt) setToken(token.id, { revokedAt: at });
    },
    touchToken: async (id, at) => setToken(id, { lastUsedAt: at }),

    once: async (key) => {
      const first = !done.has(key);
      put(done, key, true);
      return first;
    },
    undoOnce: async (key) => put(done, key, undefined),
  };
}
