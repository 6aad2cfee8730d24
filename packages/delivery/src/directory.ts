import type { ApiToken } from './policies/api-token.ts';
import type { RegionRow } from './records/region.ts';

/** Somebody else made a way into an account: a password of our making, or a second factor taken away. */
export interface AccountOpening {
  readonly what: 'password' | 'second-factor';
  /** Instant, and the administrator's name. */
  readonly at: string;
  readonly by: string;
}

/** What we keep of an account beside the sign-in library's own tables. */
export interface AccountState {
  readonly accountId: string;
  /** The region whose administrators look after the account, and whose password policy it follows. */
  readonly homeRegionId: string;
  readonly username: string;
  readonly disabled: boolean;
  readonly mustChange: boolean;
  readonly passwordAt: string;
  /** Hashes of earlier passwords, newest first. */
  readonly previous: readonly string[];
  readonly lastSignInAt: string | null;
  /** The password that an administrator made opens nothing until the security administrator has agreed. */
  readonly waits: boolean;
  /** Newest first, the last twenty: nobody who uses the account can take one away. */
  readonly openings: readonly AccountOpening[];
  readonly version: number;
}

/**
 * How far a session that single sign-on began has come: `single` one factor, and none of ours is set up · `pending` our
 * one-time code is still to be given · `strong` two factors.
 */
export type SessionMark = 'single' | 'pending' | 'strong';

/** What a request must know of its account before it enters a region, in one answer. */
export interface Arrival {
  readonly account: AccountState;
  /** One-time codes are set up. */
  readonly totp: boolean;
  /** The account's own region, whose password policy it follows. */
  readonly home: RegionRow;
  /** The region asked for; null where there is none. */
  readonly region: RegionRow | null;
}

/** The same with the session that led to the account. Whether it is still alive is for the asker to judge. */
export interface SessionArrival extends Arrival {
  readonly session: {
    readonly token: string;
    /** Instants. */
    readonly begunAt: string;
    readonly expiresAt: string;
  };
  /** Null where the session began with a password. */
  readonly mark: SessionMark | null;
}

/**
 * What belongs to no region: the tree of regions, accounts, and the counters of sign-in. A membership is a hint where
 * to look for the person of an account; rights come from the posts found there.
 */
export interface Directory {
  regions(): Promise<readonly RegionRow[]>;
  region(id: string): Promise<RegionRow | null>;
  addRegion(row: Omit<RegionRow, 'version'>): Promise<void>;
  regionsOf(accountId: string): Promise<readonly string[]>;
  join(accountId: string, regionId: string): Promise<void>;

  account(accountId: string): Promise<AccountState | null>;
  /** An account as it stands now, with the region it asks for. */
  arrival(accountId: string, regionId: string | null): Promise<Arrival | null>;
  /** The account behind the token of a session, live or not. */
  arrivalOfSession(token: string, regionId: string | null): Promise<SessionArrival | null>;
  accountNamed(username: string): Promise<AccountState | null>;
  /** By username, those after the one given. */
  accounts(homeRegionId: string, after: string | null, limit: number): Promise<readonly AccountState[]>;
  anyAccount(): Promise<boolean>;
  addAccount(state: Omit<AccountState, 'version'>): Promise<void>;
  /** Compare-and-set. */
  changeAccount(
    accountId: string,
    seen: number,
    patch: Partial<Omit<AccountState, 'accountId' | 'version'>>,
  ): Promise<boolean>;

  /** Counts an attempt under each key, and says how many there are since then, this one included. */
  attempt(id: string, keys: readonly string[], at: string, since: string): Promise<Readonly<Record<string, number>>>;
  /** Takes one attempt back, as if it had not been. */
  withdraw(id: string): Promise<void>;
  forgive(keys: readonly string[]): Promise<void>;
  attempts(keys: readonly string[], since: string): Promise<Readonly<Record<string, number>>>;
  /** Whether this was remembered since then: a place from which somebody has signed in before. */
  known(key: string, since: string): Promise<boolean>;
  remember(key: string, at: string): Promise<void>;

  /** Sessions that began with a password carry no mark. */
  markSession(sessionId: string, mark: SessionMark): Promise<void>;
  sessionMark(sessionId: string): Promise<SessionMark | null>;
  /** The account that somebody of an identity provider is tied to. */
  linked(issuer: string, subject: string): Promise<string | null>;
  /** False where the account is tied to somebody else there already. */
  link(issuer: string, subject: string, accountId: string): Promise<boolean>;
  unlink(accountId: string): Promise<void>;

  addToken(token: ApiToken, hash: string): Promise<void>;
  tokenByHash(hash: string): Promise<ApiToken | null>;
  /** Newest first, revoked and expired ones too. */
  tokensOf(accountId: string): Promise<readonly ApiToken[]>;
  /** False where it is not the account's, or is revoked already. */
  revokeToken(accountId: string, id: string, at: string): Promise<boolean>;
  revokeTokens(accountId: string, at: string): Promise<void>;
  touchToken(id: string, at: string): Promise<void>;

  /** True for the first caller only. */
  once(key: string): Promise<boolean>;
  undoOnce(key: string): Promise<void>;
}

/** A file as it lies there. */
export interface KeptFile {
  readonly regionId: string;
  /** Null where it was left half written. */
  readonly sha256: string | null;
  /** By which it is removed. */
  readonly name: string;
  readonly bytes: number;
  /** When it was last put, UTC. */
  readonly putAt: string;
}

/** Original files, by content, apart for each region. */
export interface Files {
  /** Durable before it returns. */
  put(regionId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  get(regionId: string, sha256: string): Promise<Uint8Array | null>;
  /** Everything that lies there for a region, what a killed process left half written too. */
  kept(regionId: string): AsyncIterable<KeptFile>;
  /** Removes a file that nobody has put since the instant; false where somebody has, or it is gone. */
  remove(file: KeptFile, before: string): Promise<boolean>;
}
