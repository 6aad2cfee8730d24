import type { RowPageQuery, TableName, Tables, Where } from '@gangmu/delivery';
import type { RegionVisit } from '../visit.ts';
import { type CursorKind, fromCursor, toCursor } from './cursor.ts';

interface Listing {
  readonly query: { readonly after?: string | undefined; readonly limit: number };
  readonly read: RegionVisit['read'];
}

/** One page of a table, each row as the wire shows it. */
export async function listRows<K extends TableName, T>(
  { query, read }: Listing,
  table: K,
  where: Where<Tables[K]>,
  by: RowPageQuery<K>['by'],
  kind: CursorKind,
  show: (row: Tables[K]) => T,
): Promise<{ rows: T[]; next: string | null }> {
  const page = await read((records) =>
    records.page(table, where, { by, after: fromCursor(query.after, kind), limit: query.limit }),
  );
  return { rows: page.rows.map(show), next: toCursor(page.next) };
}
