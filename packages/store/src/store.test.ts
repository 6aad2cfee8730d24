import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from './engine/open-database.ts';
import { kyselyStore } from './kysely-store.ts';
import { memoryStore } from './memory/memory-store.ts';
import { migrate } from './migrate.ts';
import { conforms, type Subject } from './store.conformance.ts';

const opened: Database[] = [];
afterAll(async () => {
  for (const database of opened) await database.close();
});

function settableClock(): { clock: () => string; at: (time: string) => void } {
  let now = '2026-01-01T00:00:00.000Z';
  return {
    clock: () => now,
    at: (time) => {
      now = time;
    },
  };
}

async function onDatabase(options: DatabaseOptions): Promise<Subject> {
  const database = await openDatabase(options);
  opened.push(database);
  await migrate(database.db);
  const { clock, at } = settableClock();
  const region = async () => {
    const id = v7();
    await sql`insert into region (id, code, name, level, parent_id, path, settings) values (${id}, ${id}, '测试区', 'county', null, ${id}, '{}')`.execute(
      database.db,
    );
    return id;
  };
  return { store: kyselyStore(database.db, { clock }), region, at };
}

conforms('memory', async () => {
  const { clock, at } = settableClock();
  return { store: memoryStore({ clock }), region: async () => v7(), at };
});
conforms('PGlite', () => onDatabase({}));
const url = process.env.TEST_DATABASE_URL;
if (url) conforms('PostgreSQL', () => onDatabase({ url }));
else console.log('TEST_DATABASE_URL is not set: the PostgreSQL conformance run was skipped.');
