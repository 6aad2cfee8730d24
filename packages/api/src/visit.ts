import type { AnswerOf, BodyOf, FormOf, Noun, ParamsOf, QueryOf, Route, Routes } from '@gangmu/contract';
import type { AuditEvent, Records, RegionRow, SubjectWithPosts, Transaction } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountKeeper } from './auth/accounts.ts';
import type { Auth } from './auth/create-auth.ts';
import type { SignedIn } from './auth/session.ts';
import type { IdempotencyKey } from './http/idempotency.ts';
import type { RateLimiter } from './http/rate-limit.ts';
import type { ImportWork } from './importing/import-work.ts';
import type { LiveHub } from './live/live-hub.ts';
import type { ApiOptions, ApiPorts } from './ports.ts';

/** What every handler can reach. */
export interface Platform {
  readonly ports: ApiPorts;
  readonly options: ApiOptions;
  readonly auth: Auth;
  readonly accounts: AccountKeeper;
  readonly hub: LiveHub;
  readonly limiter: RateLimiter;
  readonly imports: ImportWork;
  /** What a file that is sent may hold at most. */
  readonly maxFileBytes: number;
  /** The one-time code of the first start, until it is used. */
  setUpCode: string | null;
}

export interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
}

/** A request whose address, body and sender have been checked. */
export interface Visit<R extends Route = Route> {
  readonly platform: Platform;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly form: FormOf<R>;
  /** Only on routes with a form. */
  readonly file: UploadedFile;
  readonly language: 'zh' | 'en';
  /** The instant and the calendar day of the request. */
  readonly now: string;
  readonly today: string;
  /** Only on routes that are not public. */
  readonly signedIn: SignedIn;
}

/** A request inside one region, by somebody who holds a post there and may do this. */
export interface RegionVisit<R extends Route = Route> extends Visit<R> {
  readonly region: RegionRow;
  readonly subject: SubjectWithPosts;
  read<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /**
   * One transaction. On a POST it takes the idempotency key, and what `work` returns is kept as its answer: it must be
   * the whole answer.
   */
  write<T>(work: (tx: Transaction, by: SubjectWithPosts) => Promise<T>): Promise<T>;
  /** The line of data that leaves: each time anew, also where a request is sent again under its key. */
  leaves(event: AuditEvent): Promise<void>;
  /** The line of what was refused, in a transaction of its own. */
  denied(event: Omit<AuditEvent, 'result'>): Promise<void>;
  /** Of a POST: what its retry has in common with it. */
  readonly key: IdempotencyKey | null;
  /** Whether whoever asked might still ask: for answers that last. */
  still(): Promise<boolean>;
}

type VisitOf<R> = R extends Route
  ? R extends { readonly path: `/regions/:regionId${string}` }
    ? RegionVisit<R>
    : Visit<R>
  : never;
/** JSON for most; a download or a stream answers with whatever Fastify can send. */
type Answer<R> = R extends Route ? (R['answer'] extends string ? unknown : AnswerOf<R>) : never;

export type Handlers<N extends Noun> = {
  readonly [A in keyof Routes[N]]: (visit: VisitOf<Routes[N][A]>) => Promise<Answer<Routes[N][A]>>;
};
