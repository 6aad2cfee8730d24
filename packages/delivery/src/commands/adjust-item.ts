import { DeliveryError } from '../errors.ts';
import { permit, permitOn } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { AdjustmentRow, ItemRow, Milestone } from '../records/item.ts';
import { milestoneOf } from '../records/milestone-of.ts';
import type { Patch } from '../records/row.ts';
import { change, found } from './change.ts';

export interface AdjustmentProposal {
  readonly itemId: string;
  readonly field: AdjustmentRow['field'];
  readonly after: unknown;
  readonly reason: string;
}

/** Proposes to change a promise; nothing changes before it is approved. */
export async function proposeAdjustment(tx: Transaction, by: Subject, proposal: AdjustmentProposal): Promise<string> {
  permit(by, 'item.adjust.propose');
  const item = await found(tx, 'item', proposal.itemId);
  permitOn(by, 'item.adjust.propose', item.assignment);
  if (proposal.reason.trim() === '') throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
  const open = await tx.list('adjustment', { itemId: item.id, status: 'proposed' });
  if (open.some((one) => one.field === proposal.field))
    throw new DeliveryError('illegal-state', {
      table: 'adjustment',
      reason: 'already-proposed',
      field: proposal.field,
    });
  const id = tx.newId();
  await tx.insert('adjustment', [
    {
      id,
      itemId: item.id,
      field: proposal.field,
      before: { value: item[proposal.field] },
      after: { value: proposal.after },
      reason: proposal.reason,
      status: 'proposed',
      proposedBy: by.personId,
      decidedBy: null,
    },
  ]);
  await tx.audit({
    event: 'adjustment.propose',
    object: { table: 'item', id: item.id },
    result: 'done',
    detail: { ...proposal },
  });
  return id;
}

/** Approves or refuses; nobody decides on the own proposal. The item's earlier version keeps the original promise. */
export async function decideAdjustment(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  approve: boolean,
): Promise<void> {
  permit(by, 'item.adjust.decide');
  const adjustment = await found(tx, 'adjustment', id);
  const item = await found(tx, 'item', adjustment.itemId);
  permitOn(by, 'item.adjust.decide', item.assignment);
  if (adjustment.status !== 'proposed')
    throw new DeliveryError('illegal-state', { table: 'adjustment', status: adjustment.status });
  if (adjustment.proposedBy === by.personId)
    throw new DeliveryError('forbidden', { action: 'item.adjust.decide', reason: 'own-proposal' });
  await change(
    tx,
    'adjustment',
    id,
    seen,
    { status: approve ? 'approved' : 'refused', decidedBy: by.personId },
    `adjustment.${approve ? 'approve' : 'refuse'}`,
  );
  if (!approve) return;
  // The proposal spoke of a promise that does not stand any more: deciding it would overwrite what came since.
  if (!alike(promised(adjustment.before), item[adjustment.field]))
    throw new DeliveryError('illegal-state', { table: 'adjustment', reason: 'changed-since', field: adjustment.field });
  const after = promised(adjustment.after);
  const value = adjustment.field === 'milestones' ? counted(item, after as readonly Milestone[], by) : after;
  const patch = { [adjustment.field]: value } as Patch<ItemRow>;
  await change(tx, 'item', item.id, item.version, patch, 'item.adjusted');
}

const promised = (kept: object): unknown => (kept as { readonly value: unknown }).value;

/** Quarters that come by adjustment are approved where the row's own leader decides; what stays keeps what it had. */
function counted(item: ItemRow, after: readonly Milestone[], by: Subject): readonly Milestone[] {
  const leader = item.assignment.leaderPostId;
  const byLeader = leader !== null && by.postIds.includes(leader);
  return after.map((one) => {
    const { year, quarter, words, value, share } = one;
    if (byLeader) return { year, quarter, words, value, share, approved: true };
    const old = item.milestones.find((two) => two.year === year && two.quarter === quarter);
    return milestoneOf(old, one, true);
  });
}

/** Equal as values, whatever order a database gives the keys of an object. */
function alike(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return (a ?? null) === (b ?? null);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => alike(Reflect.get(a, key), Reflect.get(b, key)));
}

/** A word beside a row, for all who may read it. */
export async function addComment(tx: Transaction, by: Subject, itemId: string, text: string): Promise<string> {
  permit(by, 'item.comment');
  const item = await found(tx, 'item', itemId);
  permitOn(by, 'item.comment', item.assignment);
  if (text.trim() === '') throw new DeliveryError('invalid', { field: 'text', reason: 'empty' });
  const id = tx.newId();
  await tx.insert('comment', [{ id, itemId, authorPersonId: by.personId, text }]);
  await tx.audit({ event: 'comment.add', object: { table: 'item', id: itemId }, result: 'done', detail: {} });
  return id;
}
