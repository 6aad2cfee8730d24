import { join } from 'node:path';
import type { RegionRow } from '@gangmu/delivery';
import {
  type DatabaseOptions,
  kyselyDirectory,
  kyselyStore,
  memoryDirectory,
  memoryQueries,
  memoryStore,
  migrate,
  openDatabase,
} from '@gangmu/store';
import { engineStory, numbered } from './frame/engine-story.ts';
import type { HardTest } from './frame/hard-test.ts';

function settableClock() {
  let now = '';
  return {
    clock: () => now,
    at: (instant: string) => {
      now = instant;
    },
  };
}

async function onDatabase(options: DatabaseOptions): Promise<string> {
  const database = await openDatabase(options);
  try {
    await migrate(database.db);
    const { clock, at } = settableClock();
    const store = kyselyStore(database.db, { clock });
    return await engineStory({ store, queries: store.queries, directory: kyselyDirectory(database.db), at });
  } finally {
    await database.close();
  }
}

async function inMemory(): Promise<string> {
  const { clock, at } = settableClock();
  const rows = new Map<string, RegionRow>();
  const directory = memoryDirectory(rows);
  const store = memoryStore({ clock, directory: rows });
  return engineStory({ store, queries: memoryQueries(store), directory, at });
}

/** The same JSON with the keys of every object in order. */
const sorted = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Where two texts part. */
function parting(a: string, b: string): string {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `at ${i}: ${a.slice(i - 60, i + 60)} ⟷ ${b.slice(i - 60, i + 60)}`;
}

export const hardTest: HardTest = {
  number: 50,
  title: 'One story on every engine',
  criterion: 'the JSON of every list, page, search, count, history and audit line is the same byte for byte',
  async run({ folder, postgres, say }) {
    const server = await postgres();
    const engines: readonly (readonly [string, () => Promise<string>])[] = [
      ['memory', inMemory],
      ['PGlite', () => onDatabase({ folder: join(folder, 'db') })],
      ...(server ? [['PostgreSQL', () => onDatabase({ url: server.databaseUrl })] as const] : []),
      // A coordinator's address with an empty database, where there is a cluster to try on.
      ...(process.env.HARD_CITUS_URL
        ? [['Citus', () => onDatabase({ url: process.env.HARD_CITUS_URL as string })] as const]
        : []),
    ];
    const told: string[] = [];
    for (const [engine, tell] of engines) {
      told.push(await tell());
      say(`${engine}: ${told.at(-1)?.length} characters`);
    }
    // jsonb keeps keys in an order of its own, which memory does not know: it is held against the rest with sorted keys.
    const [memory = '', embedded = ''] = told;
    const first = numbered(embedded);
    const others = engines.slice(1).flatMap(([engine], i) => {
      const here = numbered(told[i + 1] as string);
      return here === first ? [] : [`${engine} ${parting(first, here)}`];
    });
    const [remembered, stored] = [numbered(sorted(memory)), numbered(sorted(embedded))];
    if (remembered !== stored) others.push(`memory ${parting(remembered, stored)}`);
    return {
      figure: `${engines.map(([engine]) => engine).join(', ')}: ${first.length} characters, ${others.length} that differ ${others.join('; ')}`,
      passed: others.length === 0 && engines.length > 1,
    };
  },
};
