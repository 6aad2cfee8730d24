import type { Notice, Notices } from './notices.ts';
import type { SubjectWithPosts } from './policies/subject-of.ts';
import type { AuditQuery } from './queries/audit-query.ts';
import type { HomeQuery, HomeView } from './queries/home.ts';
import type { Gap, Ledger, LedgerPage, LedgerQuery } from './queries/ledger.ts';
import type { PlanSummary, PlanSummaryQuery } from './queries/plan-summary.ts';
import type { PostLoad } from './queries/post-load.ts';
import type { PastPage, PastQuery, RowPage, RowPageQuery } from './queries/row-page.ts';
import type { SearchHits, SearchQuery } from './queries/search.ts';
import type { RegionSettings } from './records/region.ts';
import type { NewRow, Patch } from './records/row.ts';
import type { TableName, Tables } from './records/tables.ts';

/** Conditions on columns: equal to a value, or among several. */
export type Where<R> = { readonly [K in keyof R]?: R[K] | { readonly in: readonly R[K][] } };

/** Reads and writes inside one region and one transaction. Nothing is overwritten: a change closes a version. */
export interface Records {
  get<K extends TableName>(table: K, id: string): Promise<Tables[K] | null>;
  /** Rows in force at the given instant (default: now), by id order. */
  list<K extends TableName>(table: K, where: Where<Tables[K]>, asOf?: string): Promise<readonly Tables[K][]>;
  /** One page of the rows in force. */
  page<K extends TableName>(table: K, where: Where<Tables[K]>, query: RowPageQuery<K>): Promise<RowPage<Tables[K]>>;
  insert<K extends TableName>(table: K, rows: readonly NewRow<Tables[K]>[]): Promise<void>;
  /** Compare-and-set: false where the row is gone or has another version than the one seen. */
  update<K extends TableName>(table: K, id: string, seen: number, patch: Patch<Tables[K]>): Promise<boolean>;
  /** The same patch on many rows, each in the version seen; gives back how many were changed. */
  updateMany<K extends TableName>(
    table: K,
    rows: readonly { readonly id: string; readonly version: number }[],
    patch: Patch<Tables[K]>,
  ): Promise<number>;
  /** Each row's own patch, in the version seen; gives back how many were changed. An empty patch makes a version too. */
  updateEach<K extends TableName>(
    table: K,
    rows: readonly { readonly id: string; readonly version: number; readonly patch: Patch<Tables[K]> }[],
  ): Promise<number>;
  remove<K extends TableName>(table: K, id: string, seen: number): Promise<boolean>;
  /** Removes many rows, each in the version seen; gives back how many went. */
  removeMany(table: TableName, rows: readonly { readonly id: string; readonly version: number }[]): Promise<number>;
  /** Every version of a row, oldest first. */
  history<K extends TableName>(table: K, id: string): Promise<readonly Tables[K][]>;
  /** One page of the closed versions, by id and version: what stood before each change and removal. */
  past<K extends TableName>(table: K, where: Where<Tables[K]>, query: PastQuery): Promise<PastPage<Tables[K]>>;
  /** Number of the region's last audit line, 0 for none: while it stays, nothing that is audited has been written. */
  lastLine(): Promise<number>;
}

/** One line of the audit, written in the transaction of what it tells. */
export interface AuditEvent {
  readonly event: string;
  readonly object: { readonly table: string; readonly id: string } | null;
  readonly result: 'done' | 'denied' | 'failed';
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditLine extends AuditEvent {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly address: string | null;
  readonly hash: string;
  readonly previousHash: string;
}

/** Who acts, from where; becomes the audit's actor. */
export interface Actor {
  readonly personId: string | null;
  readonly name: string;
  readonly address: string | null;
  /** The user name of the account, where it is not the name already: the audit's `detail.account`. */
  readonly account?: string;
  /** The API token through which a program acts for this person. */
  readonly via?: string;
}

/** What an idempotency key was answered with. */
export interface Answered {
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
}

export interface Transaction extends Records {
  readonly regionId: string;
  /** The transaction's instant, UTC. */
  readonly now: string;
  newId(): string;
  /**
   * Keeps a row as it is to the end of the transaction: shared with others that do the same, or alone. Waits for who
   * holds it otherwise; what is read afterwards is what stands. False where there is no such row.
   */
  hold(table: TableName, id: string, how: 'shared' | 'alone'): Promise<boolean>;
  /**
   * Waits for the region's last audit line and keeps others from writing the next until the transaction ends: for what
   * must be true of several rows at once, and before it is looked at. Whoever holds rows too, holds the region first.
   */
  holdRegion(): Promise<void>;
  audit(event: AuditEvent): Promise<void>;
  /**
   * Takes an idempotency key for this transaction; gives back what the key was answered with before, in the last
   * `KEY_HOURS`. A second taker waits for the first to end.
   */
  claim(key: string, requestHash: string): Promise<Answered | null>;
  /** Keeps the answer under the key claimed. */
  answer(key: string, status: number, body: unknown): Promise<void>;
  /** Forgets keys taken before the instant, the oldest first, so many at most; gives back how many. */
  forgetKeys(before: string, limit: number): Promise<number>;
  /** The region's settings, compare-and-set on the region's version. */
  saveSettings(seen: number, settings: RegionSettings): Promise<boolean>;
  /** Told when this transaction has ended well, else never. */
  tell(notice: Notice): void;
}

/** The record of all regions: every access goes through one region's transaction. */
export interface Store {
  /** What `work` asks of the directory is part of the transaction: it stands or falls with it. */
  transact<T>(
    regionId: string,
    actor: Actor,
    work: (tx: Transaction) => Promise<T>,
    /** How long it may take altogether, in milliseconds; without it, the store's own limit. */
    limitMs?: number,
  ): Promise<T>;
  /** One transaction that only looks; its lists are asked of `queries`, never of the store's own. */
  read<T>(regionId: string, work: (records: Records, queries: Queries) => Promise<T>): Promise<T>;
  /** What transactions tell, as it is heard. */
  readonly notices: Notices;
  auditTrail(regionId: string, after: number, limit: number): Promise<readonly AuditLine[]>;
  /** The first line whose hash does not follow from the one before, or null where the chain holds. */
  verifyAudit(regionId: string): Promise<number | null>;
}

/** Lists and dashboards: read side, in SQL; sees one region. */
export interface Queries {
  /** Who an account is in a region on a day: see `subjectOf`, of which this is the same in one question. */
  subject(regionId: string, accountId: string, day: string): Promise<SubjectWithPosts | null>;
  ledger(regionId: string, query: LedgerQuery): Promise<LedgerPage>;
  /** How many rows of each ledger, and how many lack what, for the home page. */
  ledgerCounts(
    regionId: string,
    planId: string,
    /** Instant; null for now. */
    asOf: string | null,
  ): Promise<Readonly<Record<Ledger, { readonly rows: number; readonly gaps: Readonly<Record<Gap, number>> }>>>;
  /** Parts of a plan that have items, in document order. */
  parts(regionId: string, planId: string): Promise<readonly string[]>;
  /** Open items by the post that leads or handles them. */
  loads(regionId: string): Promise<Readonly<Record<string, number>>>;
  /** What lies on one post, by plan, kind and part played. */
  postLoad(regionId: string, postId: string): Promise<PostLoad>;
  plans(regionId: string, query: PlanSummaryQuery): Promise<readonly PlanSummary[]>;
  search(regionId: string, query: SearchQuery): Promise<SearchHits>;
  home(regionId: string, query: HomeQuery): Promise<HomeView>;
  /** Who acted at these instants, those of the versions of one row: instant → name. */
  doers(regionId: string, id: string, instants: readonly string[]): Promise<Readonly<Record<string, string>>>;
  audit(regionId: string, query: AuditQuery): Promise<readonly AuditLine[]>;
}
