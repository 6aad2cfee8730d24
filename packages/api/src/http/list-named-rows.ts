import type { RowPageQuery, TableName, Tables, Where } from '@gangmu/delivery';
import type { RegionVisit } from '../visit.ts';
import { asOfInstant } from './calendar.ts';
import { type CursorKind, fromCursor, toCursor } from './cursor.ts';

interface Listing {
  readonly query: { readonly after?: string | undefined; readonly limit: number; readonly on?: string | undefined };
  readonly read: RegionVisit['read'];
  readonly now: string;
}

/**
 * One page of a table's rows, on a past day with the names by which they were called then. What was entered only later
 * is called as it is now.
 */
export async function listNamedRows<K extends TableName, N extends keyof Tables[K]>(
  { query, read, now }: Listing,
  table: K,
  where: Where<Tables[K]>,
  { by, kind }: { readonly by: RowPageQuery<K>['by']; readonly kind: CursorKind },
  names: readonly N[],
): Promise<{ rows: Tables[K][]; next: string | null }> {
  const at = asOfInstant(query.on, now);
  return read(async (records) => {
    const page = await records.page(table, where, { by, after: fromCursor(query.after, kind), limit: query.limit });
    const next = toCursor(page.next);
    if (at === null) return { rows: [...page.rows], next };
    const among = { id: { in: page.rows.map((row) => row.id) } } as never;
    const then = new Map((await records.list(table, among, at)).map((row) => [row.id, row]));
    const called = (row: Tables[K]): Tables[K] => {
      const before = then.get(row.id) ?? row;
      return { ...row, ...(Object.fromEntries(names.map((name) => [name, before[name]])) as Pick<Tables[K], N>) };
    };
    return { rows: page.rows.map(called), next };
  });
}
