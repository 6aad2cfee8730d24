// The thread in which PGlite runs, so that a long query never stops the server's event loop.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { DATE, INT8, safeInteger, TIMESTAMPTZ, utc } from './parsers.ts';
import type { PGliteClientOptions } from './pglite-client.ts';

const { folder, template } = workerData as PGliteClientOptions;
const copied = () => (template ? { loadDataDir: new Blob([readFileSync(template)]) } : {});
if (folder && !existsSync(join(folder, 'PG_VERSION'))) await found(folder);
const db = await PGlite.create({
  ...(folder ? { dataDir: folder } : copied()),
  extensions: { pg_trgm },
  parsers: { [DATE]: (text) => text, [INT8]: safeInteger, [TIMESTAMPTZ]: utc },
});

/** A new database, made beside and put in place in one step: a start that was cut short leaves nothing that looks like one. */
async function found(place: string): Promise<void> {
  const beside = `${place}.new`;
  rmSync(beside, { recursive: true, force: true });
  const fresh = await PGlite.create({
    dataDir: beside,
    ...copied(),
    extensions: { pg_trgm },
  });
  await fresh.close();
  rmSync(place, { recursive: true, force: true });
  renameSync(beside, place);
}

const answers = {
  query: (sql: string, params?: unknown[], options?: object) => db.query(sql, params, options),
  exec: async (sql: string) => void (await db.exec(sql)),
  close: () => db.close(),
} as const;

interface Question {
  readonly id: number;
  readonly call: keyof typeof answers;
  readonly args: never[];
}

parentPort?.on('message', async ({ id, call, args }: Question) => {
  try {
    const value = await (answers[call] as (...args: never[]) => unknown)(...args);
    parentPort?.postMessage({ id, value });
  } catch (error) {
    const { message, code, constraint } = error as { message: string; code?: string; constraint?: string };
    parentPort?.postMessage({ id, error: { message, code, constraint } });
  }
});
parentPort?.postMessage({ id: 0 });
