import { DEFAULT_SETTINGS, type Directory, type RegionRow } from '@gangmu/delivery';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll } from 'vitest';
import { directoryConforms } from './directory/directory.conformance.ts';
import { kyselyDirectory } from './directory/kysely-directory.ts';
import { memoryDirectory, type SignInTables } from './directory/memory-directory.ts';
import { type Database, type DatabaseOptions, openDatabase } from './engine/open-database.ts';
import { kyselyStore } from './kysely-store.ts';
import { memoryQueries } from './memory/memory-queries.ts';
import { memoryStore } from './memory/memory-store.ts';
import { migrate } from './migrate.ts';
import { tellsAlike } from './notices/notices.conformance.ts';
import { homeConforms } from './queries/home.conformance.ts';
import { queriesConform } from './queries/queries.conformance.ts';
import { sameLists } from './queries/same-lists.conformance.ts';
import { conforms } from './store.conformance.ts';
import { MIGRATED } from './testing/migrated.ts';
import type { Subject } from './testing/store-subject.ts';
import { transactsAlike } from './transactions.conformance.ts';

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

const anHourAfter = (at: string) => new Date(Date.parse(at) + 3_600_000).toISOString();

async function onDatabase(options: DatabaseOptions): Promise<Subject> {
  const database = await openDatabase(options);
  opened.push(database);
  await migrate(database.db);
  const { clock, at } = settableClock();
  const directory = kyselyDirectory(database.db);
  const store = kyselyStore(database.db, { clock, bell: database.bell });
  /** An account needs a user of the sign-in library. */
  const user = async () => {
    const id = v7();
    await sql`insert into local."user" ("id", "name", "email", "emailVerified") values (${id}, '', ${id}, false)`.execute(
      database.db,
    );
    return id;
  };
  const session = async (userId: string, begunAt: string) => {
    const [id, token] = [v7(), v7()];
    await sql`insert into local."session" ("id", "token", "userId", "createdAt", "updatedAt", "expiresAt")
      values (${id}, ${token}, ${userId}, ${begunAt}, ${begunAt}, ${anHourAfter(begunAt)})`.execute(database.db);
    return { id, token };
  };
  return { store, queries: store.queries, directory, region: () => addRegion(directory), user, session, at };
}

async function addRegion(directory: Directory): Promise<string> {
  const id = v7();
  const settings = DEFAULT_SETTINGS;
  await directory.addRegion({
    id,
    code: '990100',
    name: '测试区',
    level: 'county',
    parentId: null,
    path: id,
    settings,
  });
  return id;
}

async function inMemory(): Promise<Subject> {
  const { clock, at } = settableClock();
  const rows = new Map<string, RegionRow>();
  const signIn: { user: { id: string }[]; session: SignInTables['session'][number][] } = { user: [], session: [] };
  const directory = memoryDirectory(rows, signIn);
  const store = memoryStore({ clock, directory: rows });
  const queries = memoryQueries(store);
  const user = async () => {
    const id = v7();
    signIn.user.push({ id });
    return id;
  };
  const session = async (userId: string, begunAt: string) => {
    const made = { id: v7(), token: v7() };
    const times = { createdAt: new Date(begunAt), expiresAt: new Date(anHourAfter(begunAt)) };
    signIn.session.push({ ...made, ...times, userId });
    return made;
  };
  return { store, queries, directory, region: () => addRegion(directory), user, session, at };
}

function all(name: string, open: () => Promise<Subject>): void {
  let subject: Promise<Subject> | null = null;
  const once = () => {
    subject ??= open();
    return subject;
  };
  conforms(name, once);
  transactsAlike(name, once);
  tellsAlike(name, once);
  queriesConform(name, once);
  homeConforms(name, once);
  sameLists(name, once);
  directoryConforms(name, once);
}

all('memory', inMemory);
all('PGlite', () => onDatabase(MIGRATED));
// Set by scripts/test-postgres.ts, which says so where there is no server.
const url = process.env.TEST_STORE_DATABASE_URL;
if (url) all('PostgreSQL', () => onDatabase({ url }));
