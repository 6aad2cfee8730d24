import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { Assignment, ItemRow } from '../records/item.ts';
import type { TableName } from '../records/tables.ts';
import { inOrder } from './in-order.ts';

export interface AssignmentChange {
  readonly id: string;
  readonly version: number;
  readonly assignment: Partial<Assignment>;
}

/** More rows than one paste can hold are refused: the client sends them in pieces. */
export const MOST_ROWS = 2000;

/** Assigns many rows at once, all or none. Every id must point at something of this region that is not closed. */
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
  await checkReferences(tx, changes);
  const stale: string[] = [];
  for (const { id, version, assignment } of inOrder(changes)) {
    const row = items.get(id);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id });
    permitOn(by, 'item.assign', row.assignment);
    if (row.version !== version || !(await tx.update('item', id, version, { assignment: merged(row, assignment) })))
      stale.push(id);
  }
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'item', ids: stale });
  await tx.audit({
    event: 'item.assign',
    object: changes.length === 1 ? { table: 'item', id: (changes[0] as AssignmentChange).id } : null,
    result: 'done',
    detail: {
      rows: changes.map(({ id, assignment }) => ({ id, before: items.get(id)?.assignment, after: assignment })),
    },
  });
  return changes.map(({ id, version }) => ({ id, version: version + 1 }));
}

function merged(row: ItemRow, patch: Partial<Assignment>): Assignment {
  const next = { ...row.assignment, ...patch };
  return { ...next, jointUnitIds: next.jointUnitIds.filter((unit) => unit !== next.leadUnitId) };
}

async function checkReferences(tx: Transaction, changes: readonly AssignmentChange[]): Promise<void> {
  const wanted: readonly (readonly [
    TableName & ('unit' | 'post' | 'office' | 'unitGroup'),
    readonly (string | null | undefined)[],
  ])[] = [
    ['unit', changes.flatMap(({ assignment }) => [assignment.leadUnitId, ...(assignment.jointUnitIds ?? [])])],
    ['post', changes.flatMap(({ assignment }) => [assignment.leaderPostId, assignment.officerPostId])],
    ['office', changes.map(({ assignment }) => assignment.officeId)],
    ['unitGroup', changes.flatMap(({ assignment }) => assignment.groupIds ?? [])],
  ];
  for (const [table, ids] of wanted) {
    const asked = [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
    const there = new Set((await tx.list(table, { id: { in: asked } })).map((row) => row.id));
    const missing = asked.find((id) => !there.has(id));
    if (missing) throw new DeliveryError('invalid', { field: table, reason: 'unknown', id: missing });
  }
}
