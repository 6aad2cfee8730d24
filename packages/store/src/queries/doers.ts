import { type AuditLine, doersOf } from '@gangmu/delivery';
import { sql, type Transaction as Tx } from 'kysely';

/** Who acted at the instants of a row's versions, by the audit written in the same transactions. */
export async function doers(
  tx: Tx<unknown>,
  regionId: string,
  id: string,
  instants: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (instants.length === 0) return {};
  const found = await sql<Pick<AuditLine, 'at' | 'actor' | 'object' | 'detail'>>`select at, actor, object, detail
    from audit where region_id = ${regionId} and at in (${sql.join(instants.map((at) => sql`${at}::timestamptz`))})
    order by seq`.execute(tx);
  return doersOf(found.rows, id);
}
