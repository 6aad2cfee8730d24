import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { MIGRATED } from '../testing/migrated.ts';
import { openDatabase } from './open-database.ts';

it.skipIf(!MIGRATED.template)('a database in memory begins as its template, and is one of its own', async () => {
  const [one, other] = [await openDatabase(MIGRATED), await openDatabase(MIGRATED)];
  const count = async ({ db }: typeof one) =>
    (await sql<{ n: number }>`select count(*)::int as n from local."user"`.execute(db)).rows[0]?.n;
  await sql`insert into local."user" ("id", "name", "email", "emailVerified") values ('a', '', 'a', false)`.execute(
    one.db,
  );
  expect([await count(one), await count(other)]).toEqual([1, 0]);
  await Promise.all([one.close(), other.close()]);
});
