import type { AuditLine, AuditQuery } from '@gangmu/delivery';
import { sql, type Transaction as Tx } from 'kysely';

/** Audit lines of one region, newest first. */
export async function auditLines(tx: Tx<unknown>, regionId: string, query: AuditQuery): Promise<readonly AuditLine[]> {
  const { before, event, actor, objectId, table, from, to, limit } = query;
  const found = await sql<AuditLine>`select seq, at, actor, address, event, object, result, detail,
      previous_hash as "previousHash", hash from audit where region_id = ${regionId}
    ${before === null ? sql`` : sql`and seq < ${before}`}
    ${event ? sql`and (event = ${event} or starts_with(event, ${`${event}.`}))` : sql``}
    ${actor ? sql`and (strpos(actor, ${actor}) > 0 or strpos(detail->>'account', ${actor}) > 0)` : sql``}
    ${objectId ? sql`and object->>'id' = ${objectId}` : sql``}
    ${table ? sql`and object->>'table' = ${table}` : sql``}
    ${from ? sql`and at >= ${from}` : sql``}
    ${to ? sql`and at <= ${to}` : sql``}
    order by seq desc limit ${limit}`.execute(tx);
  return found.rows;
}
