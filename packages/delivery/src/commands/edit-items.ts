import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { ItemRow } from '../records/item.ts';
import { MOST_ROWS } from './assign-items.ts';
import { inOrder } from './in-order.ts';

export type ItemWords = Partial<Pick<ItemRow, 'measures' | 'remark' | 'stretch' | 'dueOn' | 'innovationSource'>>;
export type ItemEdit = ItemWords & { readonly id: string; readonly version: number };

/**
 * Edits the free words of many rows, all or none. A stretch value or a due day can be set while there is none; once
 * promised, it changes through an approved adjustment only.
 */
export async function editItems(
  tx: Transaction,
  by: Subject,
  edits: readonly ItemEdit[],
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  permit(by, 'item.edit');
  if (edits.length > MOST_ROWS)
    throw new DeliveryError('invalid', { field: 'changes', reason: 'too-many', most: MOST_ROWS });
  const items = new Map(
    (await tx.list('item', { id: { in: edits.map((one) => one.id) } })).map((row) => [row.id, row]),
  );
  const stale: string[] = [];
  for (const { id, version, ...words } of inOrder(edits)) {
    const row = items.get(id);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id });
    permitOn(by, 'item.edit', row.assignment);
    const promised = (['stretch', 'dueOn'] as const).find(
      (field) => words[field] !== undefined && row[field] !== null && words[field] !== row[field],
    );
    if (promised) throw new DeliveryError('illegal-state', { id, field: promised, reason: 'needs-adjustment' });
    if (row.version !== version || !(await tx.update('item', id, version, words))) stale.push(id);
  }
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'item', ids: stale });
  await tx.audit({
    event: 'item.edit',
    object: null,
    result: 'done',
    detail: { rows: edits.map(({ version: _, ...rest }) => rest) },
  });
  return edits.map(({ id, version }) => ({ id, version: version + 1 }));
}
