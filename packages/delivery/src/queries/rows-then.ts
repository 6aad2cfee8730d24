import type { Records } from '../ports.ts';
import type { TableName, Tables } from '../records/tables.ts';

/**
 * Rows as they stood at an instant (null for now), by id. Who or what was entered only later, such as a successor whose
 * hand-over was dated back, is given as it was first written down.
 */
export async function rowsThen<K extends TableName>(
  records: Records,
  table: K,
  ids: readonly (string | null)[],
  asOf: string | null,
): Promise<ReadonlyMap<string, Tables[K]>> {
  const asked = [...new Set(ids.filter((id): id is string => id !== null))];
  const rows: readonly Tables[K][] = await records.list(table, { id: { in: asked } } as never, asOf ?? undefined);
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const id of asked) {
    if (found.has(id)) continue;
    const [first] = await records.history(table, id);
    if (first) found.set(id, first);
  }
  return found;
}

/** One of them; null where there is none of this id. */
export async function rowThen<K extends TableName>(
  records: Records,
  table: K,
  id: string | null,
  asOf: string | null,
): Promise<Tables[K] | null> {
  return id === null ? null : ((await rowsThen(records, table, [id], asOf)).get(id) ?? null);
}
