import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import { compatible, isAdministrator } from '../policies/policy.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { PostRole } from '../records/organisation.ts';
import { found } from './change.ts';

export interface HandOver {
  readonly postId: string;
  /** Who takes the post; null leaves it vacant. */
  readonly personId: string | null;
  /** First day of the new holder; the former one holds it to the day before. */
  readonly fromOn: string;
  /** The day before `fromOn`: the caller knows the calendar. */
  readonly untilOn: string;
  /** Open rows on the post, as the caller has just counted them: told in the audit and the answer. */
  readonly rows: number;
}

/**
 * 交接: duties lie on the post, so every open row goes to the successor at once, and the past keeps the then holder.
 * Returns how many open rows changed hands.
 */
export async function handOver(tx: Transaction, by: Subject, order: HandOver): Promise<number> {
  const post = await found(tx, 'post', order.postId);
  permit(by, isAdministrator(post.role) ? 'role.write' : 'organisation.write');
  if (post.closedOn !== null) throw new DeliveryError('illegal-state', { table: 'post', reason: 'closed' });
  if (!order.personId && isAdministrator(post.role)) await anotherHolds(tx, order.postId, post.role);
  if (order.personId && order.personId === (await holderOf(tx, order.postId)))
    throw new DeliveryError('duplicate', { field: 'personId' });
  if (order.personId) await mayHold(tx, order.personId, post.role, order.fromOn);
  const held = (await tx.list('tenure', { postId: order.postId })).filter((tenure) => tenure.untilOn === null);
  for (const tenure of held) {
    if (tenure.fromOn >= order.fromOn)
      throw new DeliveryError('invalid', { field: 'fromOn', reason: 'before-present-holder', earliest: tenure.fromOn });
    await tx.update('tenure', tenure.id, tenure.version, { untilOn: order.untilOn });
  }
  if (order.personId)
    await tx.insert('tenure', [
      { id: tx.newId(), postId: order.postId, personId: order.personId, fromOn: order.fromOn, untilOn: null },
    ]);
  await tx.audit({
    event: 'post.hand-over',
    object: { table: 'post', id: order.postId },
    result: 'done',
    detail: {
      from: held.map((tenure) => tenure.personId),
      to: order.personId,
      fromOn: order.fromOn,
      rows: order.rows,
    },
  });
  return order.rows;
}

const holderOf = async (records: Records, postId: string): Promise<string | null> =>
  (await records.list('tenure', { postId, untilOn: null }))[0]?.personId ?? null;

/** 三员: nobody may come to hold two of the three administrators' roles. */
async function mayHold(records: Records, personId: string, role: PostRole, day: string): Promise<void> {
  const person = await found(records, 'person', personId);
  if (person.closedOn !== null) throw new DeliveryError('illegal-state', { table: 'person', reason: 'closed' });
  const tenures = (await records.list('tenure', { personId })).filter(
    (tenure) => tenure.untilOn === null || tenure.untilOn >= day,
  );
  const posts = await records.list('post', { id: { in: tenures.map((tenure) => tenure.postId) } });
  const roles = [...posts.map((post) => post.role), role];
  if (!compatible(roles)) throw new DeliveryError('separation-of-duties', { roles });
}

/** The last administrator of a kind cannot be removed: nobody could make another. */
async function anotherHolds(records: Records, postId: string, role: PostRole): Promise<void> {
  const others = (await records.list('post', { role })).filter((post) => post.id !== postId && post.closedOn === null);
  const held = await records.list('tenure', { postId: { in: others.map((post) => post.id) }, untilOn: null });
  if (held.length === 0) throw new DeliveryError('illegal-state', { table: 'post', reason: 'last-administrator' });
}
