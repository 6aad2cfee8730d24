import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Bell } from '../notices/bell.ts';
import { localBell } from '../notices/local-bell.ts';
import { serverBell } from '../notices/server-bell.ts';
import { lockFolder } from './folder-lock.ts';
import { DATE, INT8, safeInteger, TIMESTAMPTZ, utc } from './parsers.ts';
import { openPGlite, type PGliteClient } from './pglite-client.ts';
import { serverPool } from './server-pool.ts';

export interface Database {
  readonly db: Kysely<unknown>;
  readonly engine: 'pglite' | 'postgresql';
  /** The embedded database itself, for backup and for ending a runaway query; null on a server. */
  readonly embedded: PGliteClient | null;
  /** What the transactions of all processes on this database tell. */
  readonly bell: Bell;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** postgres://… of a server; without it the embedded database is used. */
  readonly url?: string;
  /** Data folder of the embedded database; without it, memory. */
  readonly folder?: string;
  /** Of the embedded database; see `PGliteClientOptions`. */
  readonly template?: string;
  /** How long a statement of the embedded database may take, in milliseconds (10,000). */
  readonly statementMs?: number;
  /** Connections to a server, at most. */
  readonly poolSize?: number;
}

/** Opens the database that the options name. An embedded folder is locked first, for the life of the process. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.url) return openServer(options.url, options.poolSize ?? 10);
  const unlock = options.folder ? await lockFolder(options.folder) : async () => {};
  const embedded = await openPGlite({
    ...(options.folder ? { folder: options.folder } : {}),
    ...(options.template ? { template: options.template } : {}),
    ...(options.statementMs ? { statementMs: options.statementMs } : {}),
  });
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: embedded }) });
  const close = async () => {
    await db.destroy();
    if (!embedded.closed) await embedded.close();
    await unlock();
  };
  return { db, engine: 'pglite', embedded, bell: localBell(), close };
}

function openServer(url: string, max: number): Database {
  const parsers: Record<number, (text: string) => unknown> = {
    [DATE]: (text) => text,
    [INT8]: safeInteger,
    [TIMESTAMPTZ]: utc,
  };
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 2000,
    // What a connection has planned goes with it: opened anew after every quiet moment, it made the next busy one slow.
    idleTimeoutMillis: 600_000,
    maxLifetimeSeconds: 3600,
    pipeline: true,
    // The last resort should the process stand still: the server ends who holds a transaction and asks nothing.
    options: '-c timezone=UTC -c statement_timeout=5000 -c idle_in_transaction_session_timeout=60000',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server ends must not end the process; the next query opens another.
  pool.on('error', () => {});
  // Nor one that is lent out and between two statements: its next statement fails and is told.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: serverPool(pool) }) });
  const bell = serverBell(url, db);
  const close = async () => {
    await bell.close();
    await db.destroy();
  };
  return { db, engine: 'postgresql', embedded: null, bell, close };
}
