import { DeliveryError } from '../errors.ts';
import type { Transaction } from '../ports.ts';
import type { Patch } from '../records/row.ts';
import type { TableName, Tables } from '../records/tables.ts';

/** The row, or `not-found`. */
export async function found<K extends TableName>(
  tx: Pick<Transaction, 'get'>,
  table: K,
  id: string,
): Promise<Tables[K]> {
  const row = await tx.get(table, id);
  if (!row) throw new DeliveryError('not-found', { table, id });
  return row;
}

/** Changes a row that was seen in a version and audits before and after; `stale-version` where somebody was quicker. */
export async function change<K extends TableName>(
  tx: Transaction,
  table: K,
  id: string,
  seen: number,
  patch: Patch<Tables[K]>,
  event: string,
): Promise<Tables[K]> {
  const before = await found(tx, table, id);
  if (before.version !== seen || !(await tx.update(table, id, seen, patch)))
    throw new DeliveryError('stale-version', { table, id, now: before.version });
  const old = Object.fromEntries(Object.keys(patch).map((key) => [key, before[key as keyof Tables[K]]]));
  await tx.audit({ event, object: { table, id }, result: 'done', detail: { before: old, after: patch } });
  return { ...before, ...patch, version: seen + 1, fromAt: tx.now };
}
