import { Worker } from 'node:worker_threads';
import type { PGliteDialectConfig } from 'kysely';

type PGliteLike = Exclude<PGliteDialectConfig['pglite'], (...args: never[]) => unknown>;
interface Results {
  readonly rows: never[];
  readonly fields: { name: string; dataTypeID: number }[];
  readonly affectedRows?: number;
}

/** A query in the embedded database failed; `code` is PostgreSQL's SQLSTATE, as the `pg` driver gives it. */
class EmbeddedQueryError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  constructor(of: { message: string; code?: string; constraint?: string }) {
    super(of.message);
    this.code = of.code;
    this.constraint = of.constraint;
  }
}

/** The embedded database in its thread, with as much of PGlite's face as Kysely needs. */
export interface PGliteClient extends PGliteLike {
  exec(sql: string): Promise<void>;
  /** Ends the thread at once, as kill -9 would: for a query that runs away. */
  terminate(): Promise<void>;
}

export interface PGliteClientOptions {
  /** Data folder; without it the database lives in memory. */
  readonly folder?: string;
  /** A file: a database's data folder as tar or tar.gz, of which a new one is made sooner than of nothing. */
  readonly template?: string;
  /** How long one statement may take in a database with a folder, in milliseconds. */
  readonly statementMs?: number;
}

const SESSION = `set timezone to 'UTC'`;
/** PGlite has no statement_timeout of its own (RELIABILITY A6). */
const STATEMENT_MS = 10_000;

/** From the bundle the thread stands beside us as JavaScript; from the sources tsx must be told to read TypeScript in it. */
function startWorker(workerData: PGliteClientOptions): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData });
  const source = new URL('./pglite-worker.ts', import.meta.url).href;
  return new Worker(`import('tsx/esm/api').then((tsx) => (tsx.register(), import(${JSON.stringify(source)})))`, {
    eval: true,
    workerData,
  });
}

/** Starts PGlite in a worker thread. Transactions queue: PGlite is one connection. */
export async function openPGlite(options: PGliteClientOptions): Promise<PGliteClient> {
  let worker: Worker;
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let opening: Promise<void>;
  const call = async <T>(name: string, args: readonly unknown[] = []): Promise<T> => {
    await opening;
    return ask<T>(name, args);
  };
  const ask = <T>(name: string, args: readonly unknown[] = []): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (client.closed)
        return reject(new EmbeddedQueryError({ message: 'the embedded database is closed', code: '57P01' }));
      const id = ++last;
      waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      worker.postMessage({ id, call: name, args });
    });
  /** One after the other: a transaction holds the connection until it ends. */
  const exclusive = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  // Migrations take the limit off and put it back, as they do on a server.
  let limited = true;
  let thread = 0;
  const query = async <T>(sql: string, params?: unknown[], extra?: object) => {
    if (/^set statement_timeout = 0$/iu.test(sql)) limited = false;
    if (/^reset statement_timeout$/iu.test(sql)) limited = true;
    // A thread that is only starting takes as long as it takes.
    await opening;
    const answer = call<Results & { rows: T[] }>('query', [sql, params, extra]);
    if (!limited || !options.folder) return answer;
    const timer = setTimeout(replace, options.statementMs ?? STATEMENT_MS);
    return answer.finally(() => clearTimeout(timer));
  };
  /**
   * A statement that runs away cannot be cancelled: its thread is ended, as kill -9 would, and another opens the same
   * folder. Who waits is told 57014; who comes meanwhile waits for the new thread.
   */
  const replace = async (): Promise<void> => {
    const old = worker;
    old.removeAllListeners();
    await old.terminate();
    if (client.closed) return;
    thread++;
    failAll(new EmbeddedQueryError({ message: 'a statement took too long and was stopped', code: '57014' }));
    opening = open(false);
    await opening.catch((error) => {
      client.closed = true;
      failAll(error);
    });
  };

  const client: PGliteClient = {
    closed: false,
    ready: false,
    waitReady: Promise.resolve(),
    query: ((sql: string, params?: unknown[], extra?: object) =>
      exclusive(() => query(sql, params, extra))) as PGliteLike['query'],
    transaction: (work) =>
      exclusive(async () => {
        await query('begin');
        const mine = thread;
        /** A transaction ends with its thread: nothing of it may run in the next one. */
        const within = (async (sql: string, params?: unknown[], extra?: object) => {
          if (thread !== mine) throw new EmbeddedQueryError({ message: 'the transaction was stopped', code: '57014' });
          return query(sql, params, extra);
        }) as PGliteLike['query'];
        let open = true;
        const end = async (word: 'commit' | 'rollback') => {
          if (!open) return;
          open = false;
          if (word === 'commit' || thread === mine) await within(word);
        };
        try {
          const value = await work({ query: within, rollback: () => end('rollback') });
          await end('commit');
          return value;
        } catch (error) {
          if (!client.closed) await end('rollback');
          throw error;
        }
      }),
    exec: (sql) => exclusive(() => call('exec', [sql])),
    close: () =>
      exclusive(async () => {
        await call('close');
        client.closed = true;
        await worker.terminate();
      }),
    terminate: async () => {
      client.closed = true;
      failAll(new EmbeddedQueryError({ message: 'the embedded database was stopped', code: '57014' }));
      await worker.terminate();
    },
  };
  /** A thread and its database; the template only makes the first. */
  const open = (first: boolean): Promise<void> => {
    const { template: _, ...again } = options;
    const started = startWorker(first ? options : again);
    worker = started;
    started.on('message', ({ id, value, error }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new EmbeddedQueryError(error));
      else asked?.resolve(value as never);
    });
    const ended = (error: Error) => {
      client.closed = true;
      failAll(error);
    };
    started.on('error', ended);
    started.on('exit', () => ended(new EmbeddedQueryError({ message: 'the embedded database ended', code: '57P01' })));
    const ready = new Promise<void>((resolve, reject) => {
      waiting.set(0, { resolve: () => resolve(), reject });
    });
    return first ? ready : ready.then(async () => void (await ask('exec', [SESSION])));
  };
  opening = open(true);
  client.waitReady = opening;
  await opening;
  await client.exec(SESSION);
  client.ready = true;
  return client;
}
