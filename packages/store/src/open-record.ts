import type { Directory, Queries, Store } from '@gangmu/delivery';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { v7 } from 'uuid';
import { authDatabase } from './directory/auth-database.ts';
import { kyselyDirectory } from './directory/kysely-directory.ts';
import type { Database } from './engine/open-database.ts';
import { kyselyStore } from './kysely-store.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Everything that a server needs of an open database. */
export interface OpenRecord {
  readonly store: Store;
  readonly queries: Queries;
  readonly directory: Directory;
  /** As the sign-in library takes it. */
  readonly auth: {
    readonly db: ReturnType<typeof authDatabase>;
    readonly type: 'postgres';
    readonly schemaName: 'local';
  };
  newId(): string;
  ping(): Promise<void>;
  /** Names of migrations that have not run; ask before anything else. */
  pending(): Promise<readonly string[]>;
  version(): Promise<string>;
}

export function openRecord({ db, bell }: Database, clock: () => string): OpenRecord {
  const store = kyselyStore(db, { clock, bell });
  return {
    store,
    queries: store.queries,
    directory: kyselyDirectory(db),
    auth: { db: authDatabase(db), type: 'postgres', schemaName: 'local' },
    newId: () => v7(),
    async ping() {
      await sql`select 1`.execute(db);
    },
    async pending() {
      const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
      return (await migrator.getMigrations()).filter((one) => !one.executedAt).map((one) => one.name);
    },
    async version() {
      return (
        (await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)).rows[0]
          ?.version ?? ''
      );
    },
  };
}
