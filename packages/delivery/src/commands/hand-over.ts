import { isAdministrator, type PostRole } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import { compatible } from '../policies/policy.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import { lastsTo } from '../records/organisation.ts';
import { found } from './change.ts';

export interface HandOver {
  readonly postId: string;
  /** Who takes the post; null leaves it vacant. */
  readonly personId: string | null;
  /** First day of the new holder; the former one holds it to the day before. */
  readonly fromOn: string;
  /** The day before `fromOn`: the caller knows the calendar. */
  readonly untilOn: string;
  /** The day of the order. */
  readonly today: string;
  /** Open rows on the post, as the caller has just counted them: told in the audit and the answer. */
  readonly rows: number;
  /** Roles that the successor's account holds in other regions: the caller can see them, this transaction cannot. */
  readonly elsewhere?: readonly PostRole[];
  /** Whether the region keeps administrators from posts of the business. */
  readonly apart: boolean;
  /** Which of these accounts open nothing: the caller keeps accounts. Asked once the region is held. */
  readonly barred: (accountIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

/**
 * 交接: duties lie on the post, so every open row goes to the successor at once, and the past keeps the then holder.
 * Returns how many open rows changed hands.
 */
export async function handOver(tx: Transaction, by: Subject, order: HandOver): Promise<number> {
  // Of two orders at once, or an order and a closing, the second sees what the first has done.
  await tx.holdRegion();
  const post = await found(tx, 'post', order.postId);
  permit(by, isAdministrator(post.role) ? 'role.write' : 'organisation.write');
  if (post.closedOn !== null) throw new DeliveryError('illegal-state', { table: 'post', reason: 'closed' });
  if (order.personId && order.personId === (await holderOf(tx, order.postId)))
    throw new DeliveryError('duplicate', { field: 'personId' });
  if (order.personId) await stillHere(tx, order.personId);
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
  if (order.personId) await mayHold(tx, order.personId, order.fromOn, order);
  if (isAdministrator(post.role)) {
    const [, later = order.today] = [order.fromOn, order.today].sort();
    await somebodyAdministers(tx, post.role, later, order.barred);
  }
  return order.rows;
}

const holderOf = async (records: Records, postId: string): Promise<string | null> =>
  (await records.list('tenure', { postId, untilOn: null }))[0]?.personId ?? null;

async function stillHere(records: Records, personId: string): Promise<void> {
  const person = await found(records, 'person', personId);
  if (person.closedOn !== null) throw new DeliveryError('illegal-state', { table: 'person', reason: 'closed' });
}

/** 三员: nobody may come to hold two of the three administrators' roles, in one region or over several. */
async function mayHold(
  records: Records,
  personId: string,
  day: string,
  { elsewhere = [], apart }: Pick<HandOver, 'elsewhere' | 'apart'>,
): Promise<void> {
  const tenures = (await records.list('tenure', { personId })).filter((tenure) => lastsTo(tenure, day));
  const posts = await records.list('post', { id: { in: tenures.map((tenure) => tenure.postId) } });
  const roles = [...posts.map((post) => post.role), ...elsewhere];
  if (!compatible(roles, false)) throw new DeliveryError('separation-of-duties', { roles });
  if (!compatible(roles, apart)) throw new DeliveryError('administrators-apart', { roles });
}

/**
 * The last administrator of a kind cannot be removed: nobody could make another. Somebody without an account, with one
 * that is barred, or whose time begins after the day given or has an end, is not who stays.
 */
export async function somebodyAdministers(
  records: Records,
  role: PostRole,
  day: string,
  barred: HandOver['barred'],
): Promise<void> {
  if (!(await isAdministered(records, role, day, barred)))
    throw new DeliveryError('illegal-state', { table: 'post', reason: 'last-administrator' });
}

/** Whether somebody who can sign in holds an administrator's post of the kind on that day, for good. */
export async function isAdministered(
  records: Records,
  role: PostRole,
  day: string,
  barred: HandOver['barred'],
): Promise<boolean> {
  const posts = (await records.list('post', { role })).filter((post) => post.closedOn === null);
  const held = (await records.list('tenure', { postId: { in: posts.map((post) => post.id) }, untilOn: null })).filter(
    (tenure) => tenure.fromOn <= day,
  );
  const people = await records.list('person', { id: { in: held.map((tenure) => tenure.personId) } });
  const keys = people.flatMap(({ accountId, closedOn }) =>
    accountId !== null && closedOn === null ? [accountId] : [],
  );
  const lost = await barred(keys);
  return keys.some((accountId) => !lost.has(accountId));
}
