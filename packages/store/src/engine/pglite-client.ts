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
  /** A file: an empty database's data folder as tar.gz, from which a new one is made sooner than from nothing. */
  readonly template?: string;
}

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
  const worker = startWorker(options);
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const failAll = (error: Error) => {
    client.closed = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const call = <T>(name: string, args: readonly unknown[] = []): Promise<T> =>
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
  const query = <T>(sql: string, params?: unknown[], extra?: object) =>
    call<Results & { rows: T[] }>('query', [sql, params, extra]);

  const client: PGliteClient = {
    closed: false,
    ready: false,
    waitReady: Promise.resolve(),
    query: ((sql: string, params?: unknown[], extra?: object) =>
      exclusive(() => query(sql, params, extra))) as PGliteLike['query'],
    transaction: (work) =>
      exclusive(async () => {
        await query('begin');
        let open = true;
        const end = async (word: 'commit' | 'rollback') => {
          if (!open) return;
          open = false;
          await query(word);
        };
        try {
          const value = await work({ query: query as PGliteLike['query'], rollback: () => end('rollback') });
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
      failAll(new EmbeddedQueryError({ message: 'the embedded database was stopped', code: '57014' }));
      await worker.terminate();
    },
  };
  client.waitReady = new Promise((resolve, reject) => {
    waiting.set(0, { resolve: () => resolve(), reject });
  });
  worker.on('message', ({ id, value, error }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new EmbeddedQueryError(error));
    else asked?.resolve(value as never);
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new EmbeddedQueryError({ message: 'the embedded database ended', code: '57P01' })));
  await client.waitReady;
  client.ready = true;
  return client;
}
