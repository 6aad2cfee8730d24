import { type Assignment, withAssignment } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import { checkDuties } from './check-duties.ts';
import { inOrder } from './in-order.ts';

export interface AssignmentChange {
  readonly id: string;
  readonly version: number;
  readonly assignment: Partial<Assignment>;
}

/** More rows than one paste can hold are refused: the client sends them in pieces. */
export const MOST_ROWS = 2000;

/**
 * Assigns many rows at once, all or none. Every id that is newly set must point at something of this region that is not
 * closed and can bear the duty; what stands already stays.
 */
export async function assignItems(
  tx: Transaction,
  by: Subject,
  changes: readonly AssignmentChange[],
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  permit(by, 'item.assign');
  if (changes.length > MOST_ROWS)
    throw new DeliveryError('invalid', { field: 'changes', reason: 'too-many', most: MOST_ROWS });
  const items = new Map(
    (await tx.list('item', { id: { in: changes.map((one) => one.id) } })).map((row) => [row.id, row]),
  );
  await checkDuties(tx, changes, items);
  const stale: string[] = [];
  const rows: object[] = [];
  for (const { id, version, assignment } of inOrder(changes)) {
    const row = items.get(id);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id });
    permitOn(by, 'item.assign', row.assignment);
    const next = withAssignment(row.assignment, assignment);
    // As it has become: with what went with the unit that led.
    rows.push({ id, before: row.assignment, after: next });
    if (row.version !== version || !(await tx.update('item', id, version, { assignment: next }))) stale.push(id);
  }
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'item', ids: stale });
  await tx.audit({
    event: 'item.assign',
    object: changes.length === 1 ? { table: 'item', id: (changes[0] as AssignmentChange).id } : null,
    result: 'done',
    detail: { rows },
  });
  return changes.map(({ id, version }) => ({ id, version: version + 1 }));
}
