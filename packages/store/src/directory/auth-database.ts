import type { Kysely, KyselyPlugin } from 'kysely';
import { localDatabase } from './local-database.ts';

const DATES = new Set([
  'expiresAt',
  'createdAt',
  'updatedAt',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
  'lockedUntil',
]);

/**
 * The same database for the sign-in library, which compares moments as `Date`: given our ISO text, a session would
 * never expire (`'2026-…' < new Date()` is always false).
 */
export function authDatabase(db: Kysely<unknown>): Kysely<unknown> {
  const dates: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => ({
      ...result,
      rows: result.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            DATES.has(name.replace(/^_joined_[a-z]+_/iu, '')) && typeof value === 'string' ? new Date(value) : value,
          ]),
        ),
      ),
    }),
  };
  return localDatabase(db).withPlugin(dates);
}
