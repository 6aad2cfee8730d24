import type { Readable } from 'node:stream';
import type { Directory, Files, Queries, Store } from '@gangmu/delivery';
import type {
  MarkedSheet,
  SheetTables,
  SourceDocument,
  TemplateInspection,
  WritingJob,
  WrittenLine,
} from '@gangmu/plan';
import type { BetterAuthOptions } from 'better-auth';
import type { Backups } from './backups.ts';
import type { RateLimits } from './http/rate-limit.ts';

/** A document turned into text, or why it could not be, in both languages. */
export type ReadOutcome =
  | { readonly ok: true; readonly document: SourceDocument }
  | { readonly ok: false; readonly code: string; readonly zh: string; readonly en: string };

type InspectOutcome =
  | { readonly ok: true; readonly inspection: TemplateInspection }
  | { readonly ok: false; readonly code: string; readonly zh: string; readonly en: string };

/** A file of an archive; its content is asked for when its turn has come. */
export interface ArchiveFile {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** Writes what people take away, apart from the loop that answers; destroying a stream ends all that feeds it. */
interface DocumentWriter {
  stream(job: WritingJob, sheets?: readonly AsyncIterable<readonly WrittenLine[]>[]): Readable;
  whole(job: WritingJob): Promise<Uint8Array>;
  archive(files: AsyncIterable<ArchiveFile>): Readable;
  inspect(bytes: Uint8Array, name: string): Promise<InspectOutcome>;
}

/** A workbook turned into cells, or why it could not be. */
export type TablesOutcome =
  | { readonly ok: true; readonly tables: SheetTables }
  | { readonly ok: false; readonly code: string; readonly zh: string; readonly en: string };

/** What a virus scanner says of a file. What it could not look through whole, for its size or depth, is not clean. */
export type ScanVerdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly name: string }
  | { readonly verdict: 'unscanned' };

export interface Oidc {
  /** As people read it on the button. */
  readonly name: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the username of an existing account, such as `preferred_username`. */
  readonly claim: string;
  readonly scope?: string;
  /** Origins that may lie on an inner network or be asked without TLS: `https://sso.intranet:8443`. */
  readonly intranet?: readonly string[];
  /** Whether the provider's word (`amr`) for a second factor is taken; else our own one-time code is asked for. */
  readonly trustFactors?: boolean;
}

export interface DemoAccount {
  readonly username: string;
  /** What this account shows, Chinese and English. */
  readonly says: string;
}

/** Everything that the API needs from outside; the composition root fills it in. */
export interface ApiPorts {
  readonly store: Store;
  readonly queries: Queries;
  readonly directory: Directory;
  readonly files: Files;
  readonly documents: DocumentWriter;
  readDocument(bytes: Uint8Array, name: string): Promise<ReadOutcome>;
  readTables(bytes: Uint8Array, name: string): Promise<TablesOutcome>;
  /** Looks for viruses; left out, files are not scanned. Rejects where the scanner does not answer. */
  scan?(bytes: Uint8Array): Promise<ScanVerdict>;
  /** A workbook with marked cells and comments. */
  writeMarked(sheets: readonly MarkedSheet[]): Readable;
  /** UTC ISO 8601. */
  readonly clock: () => string;
  newId(): string;
  /** Rejects while the database does not answer. */
  ready(): Promise<void>;
  /** Whether there is room on the disk to write; left out, nobody watches. */
  hasRoom?(): Promise<boolean>;
}

export interface ApiOptions {
  /** Only where the database is embedded. */
  readonly backups?: Backups;
  readonly auth: {
    /** Of the sign-in library: Kysely, or its memory adapter in tests. */
    readonly database: NonNullable<BetterAuthOptions['database']>;
    /** At least 32 random characters. */
    readonly secret: string;
    /** The address that people type, e.g. https://gangmu.example.gov.cn */
    readonly baseUrl: string;
    readonly oidc?: Oidc;
  };
  /** One-time code of the first start; null once there are accounts. */
  readonly setUpCode: string | null;
  readonly demo?: { readonly accounts: readonly DemoAccount[] };
  /** Addresses of the proxies whose X-Forwarded-For counts; none by default. */
  readonly trustedProxies?: readonly string[];
  readonly maxFileBytes?: number;
  readonly limits?: RateLimits;
  /** What others count, for /metrics. */
  readonly figures?: () => Readonly<Record<string, number>>;
  /** Where several processes share the port: this one's name, and how /metrics gets the text of each of them. */
  readonly oneOf?: {
    readonly name: string;
    all(own: () => string): () => Promise<readonly string[]>;
  };
  /** Bearer token of /metrics; without it only this machine may ask. */
  readonly metricsToken?: string;
  /** Built web application; without it only the API is served. */
  readonly webFolder?: string;
  /** pino's level, `silent` in tests. */
  readonly logLevel?: string;
}
