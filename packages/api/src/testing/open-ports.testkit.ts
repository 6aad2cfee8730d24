import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type RegionRow, type Store, tablesFromText } from '@gangmu/delivery';
import {
  authDatabase,
  type DatabaseOptions,
  kyselyDirectory,
  kyselyStore,
  memoryDirectory,
  memoryFiles,
  memoryQueries,
  memoryStore,
  migrate,
  openDatabase,
  type SignInTables,
} from '@gangmu/store';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { paced } from '../http/pause.ts';
import type { ApiOptions, ApiPorts } from '../ports.ts';
import { documentWriter, readTables as readWorkbook } from './formats.testkit.ts';

export type Engine = 'memory' | 'PGlite' | 'PostgreSQL';
/** Of a database on a server for these tests; scripts/test-postgres.ts sets it where there is a server. */
const SERVER = process.env.TEST_API_DATABASE_URL;
/** A migrated database to begin with; scripts/test-bed.mjs makes it. */
const TEMPLATE = process.env.TEST_DATABASE_TEMPLATE;
const EMBEDDED: DatabaseOptions = TEMPLATE ? { template: TEMPLATE } : {};
export const ENGINES: readonly Engine[] = ['memory', 'PGlite', ...(SERVER ? (['PostgreSQL'] as const) : [])];

interface Opened {
  readonly ports: ApiPorts;
  readonly auth: ApiOptions['auth']['database'];
  end(): Promise<void>;
}
const readDocument: ApiPorts['readDocument'] = async (bytes, name) => {
  const text = Buffer.from(bytes).toString('utf8');
  if (name.endsWith('.bad')) return { ok: false, code: 'damaged', zh: '文件已损坏。', en: 'The file is damaged.' };
  return {
    ok: true,
    document: { kind: 'source-document', name, format: 'txt', text, places: [], tables: [], headings: [] },
  };
};

/** Cells are text here, but for a workbook of our own. */
const readTables: ApiPorts['readTables'] = async (bytes, name) => {
  if (name.endsWith('.xlsx')) return { ok: true, tables: await readWorkbook(bytes, name) };
  if (name.endsWith('.bad')) return { ok: false, code: 'damaged', zh: '文件已损坏。', en: 'The file is damaged.' };
  return { ok: true, tables: await paced(tablesFromText(Buffer.from(bytes).toString('utf8'), name)) };
};
const writeMarked: ApiPorts['writeMarked'] = (sheets) => Readable.from([JSON.stringify(sheets)]);

/** What is the same on every engine. */
const besides = (clock: () => string) => ({
  files: memoryFiles(),
  documents: documentWriter,
  readDocument,
  readTables,
  writeMarked,
  clock,
  newId: randomUUID,
  ready: async () => {},
});

function inMemory(clock: () => string): Opened {
  const rows = new Map<string, RegionRow>();
  const kept = memoryStore({ clock, directory: rows });
  const users: Record<string, unknown[]> = { user: [], session: [], account: [], verification: [], twoFactor: [] };
  /** As on a database, what the sign-in library has written in a transaction that fails was never there. */
  const store: Store = {
    ...kept,
    async transact(regionId, actor, work) {
      const before = new Map<string, unknown[]>();
      try {
        return await kept.transact(regionId, actor, (tx) => {
          for (const [name, list] of Object.entries(users)) before.set(name, structuredClone(list));
          return work(tx);
        });
      } catch (error) {
        for (const [name, list] of before) users[name] = list;
        throw error;
      }
    },
  };
  const ports = {
    store,
    queries: memoryQueries(store),
    directory: memoryDirectory(rows, users as unknown as SignInTables),
    ...besides(clock),
  };
  return {
    ports,
    auth: memoryAdapter(users as never),
    end: async () => {},
  };
}

async function onDatabase(clock: () => string, engine: Engine | DatabaseOptions): Promise<Opened> {
  const place = typeof engine === 'string' ? (engine === 'PostgreSQL' && SERVER ? { url: SERVER } : EMBEDDED) : engine;
  const database = await openDatabase(place);
  await migrate(database.db);
  const store = kyselyStore(database.db, { clock, bell: database.bell });
  const ports = {
    store,
    queries: store.queries,
    directory: kyselyDirectory(database.db),
    ...besides(clock),
  };
  const auth = {
    db: authDatabase(database.db),
    type: 'postgres',
    schemaName: 'local',
  } as ApiOptions['auth']['database'];
  return { ports, auth, end: () => database.close() };
}

/** The ports of an API on the given engine, with nothing in them. */
export const openPorts = async (engine: Engine | DatabaseOptions, clock: () => string): Promise<Opened> =>
  engine === 'memory' ? inMemory(clock) : onDatabase(clock, engine);
