import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { hasCitus } from './engine/has-citus.ts';
import { distribute } from './migrations/distribute.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Brings the schema up to date and returns the names of what ran; throws the first failure with its cause. On a Citus
 * cluster the tables are then distributed by their classes.
 */
export async function migrate(db: Kysely<unknown>): Promise<readonly string[]> {
  const citus = await hasCitus(db);
  return db.connection().execute(async (connection) => {
    // A migration may take longer than any request is allowed to.
    await sql`set statement_timeout = 0`.execute(connection);
    try {
      const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
      const { error, results } = await migrator.migrateToLatest();
      if (error) throw error;
      const ran = (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
      const tables = citus ? await distribute(connection) : [];
      return [...ran, ...tables.map((table) => `citus: ${table}`)];
    } finally {
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}
