import { isAdministrator } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { Closing, TenureRow } from '../records/organisation.ts';
import { aboveIsOpen } from './above-is-open.ts';
import { change, found } from './change.ts';

/** What can be closed: everything of the organisation that rows and the past may name. */
export type ClosableTable = 'unit' | 'office' | 'post' | 'person' | 'unitGroup';

export interface CloseOrder {
  readonly table: ClosableTable;
  readonly id: string;
  readonly version: number;
  /** Last day on which it stands; null opens it again. */
  readonly closedOn: string | null;
  readonly reason: string;
}

/**
 * 撤销: nothing that the past names is deleted. What is still in use is refused, with what must be done first; the
 * vacant posts and the offices of a unit close with it.
 */
export async function closeRow(
  tx: Transaction,
  by: Subject,
  { table, id, version, closedOn, reason }: CloseOrder,
): Promise<{ readonly id: string; readonly version: number }> {
  const role = table === 'post' ? (await found(tx, 'post', id)).role : null;
  if (table === 'person') permit(by, 'person.write');
  else permit(by, role && isAdministrator(role) ? 'role.write' : 'organisation.write');
  await tx.holdRegion();
  if (reason.trim() === '') throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
  const row = await found(tx, table, id);
  if ((row.closedOn === null) === (closedOn === null))
    throw new DeliveryError('illegal-state', { table, reason: closedOn === null ? 'open' : 'closed' });
  if (closedOn === null) await aboveIsOpen(tx, row);
  else await IN_USE[table](tx, id, closedOn);
  const closing: Closing = { closedOn, closedReason: reason };
  const changed = await change(tx, table, id, version, closing, `${table}.${closedOn === null ? 'reopen' : 'close'}`);
  if (table === 'unit' && closedOn !== null) await closeBelow(tx, id, closing);
  return changed;
}

/** What stands in the way of closing a row, after its last day. */
const IN_USE: Readonly<Record<ClosableTable, (tx: Transaction, id: string, lastDay: string) => Promise<void>>> = {
  async unit(tx, id, lastDay) {
    const children = (await tx.list('unit', { parentId: id })).filter((unit) => unit.closedOn === null);
    if (children.length > 0)
      refuse(
        'unit',
        'has-units',
        children.map((unit) => unit.name),
      );
    const posts = (await tx.list('post', { unitId: id })).filter((post) => post.closedOn === null);
    const held = await holders(
      tx,
      posts.map((post) => post.id),
      lastDay,
    );
    if (held.size > 0)
      refuse(
        'unit',
        'still-held',
        posts.filter((post) => held.has(post.id)).map((post) => post.title),
      );
  },
  async office(tx, id) {
    const posts = (await tx.list('post', { officeId: id })).filter((post) => post.closedOn === null);
    if (posts.length > 0)
      refuse(
        'office',
        'has-posts',
        posts.map((post) => post.title),
      );
  },
  async post(tx, id, lastDay) {
    if ((await holders(tx, [id], lastDay)).size > 0) refuse('post', 'still-held', []);
    const groups = (await tx.list('unitGroup', { leadPostId: id })).filter((group) => group.closedOn === null);
    if (groups.length > 0)
      refuse(
        'post',
        'convenes',
        groups.map((group) => group.name),
      );
  },
  async person(tx, id, lastDay) {
    const tenures = (await tx.list('tenure', { personId: id })).filter((one) => lastsBeyond(one, lastDay));
    if (tenures.length === 0) return;
    const posts = await tx.list('post', { id: { in: tenures.map((tenure) => tenure.postId) } });
    refuse(
      'person',
      'holds-posts',
      posts.map((post) => post.title),
    );
  },
  unitGroup: async () => {},
};

/** At most so many names go into a refusal. */
const MOST_NAMES = 5;
function refuse(table: ClosableTable, reason: string, names: readonly string[]): never {
  throw new DeliveryError('illegal-state', { table, reason, count: names.length, names: names.slice(0, MOST_NAMES) });
}

const lastsBeyond = ({ untilOn }: TenureRow, day: string): boolean => untilOn === null || untilOn > day;

async function holders(tx: Transaction, postIds: readonly string[], lastDay: string): Promise<ReadonlySet<string>> {
  if (postIds.length === 0) return new Set();
  const tenures = await tx.list('tenure', { postId: { in: postIds } });
  return new Set(tenures.filter((one) => lastsBeyond(one, lastDay)).map((tenure) => tenure.postId));
}

async function closeBelow(tx: Transaction, unitId: string, closing: Closing): Promise<void> {
  for (const post of (await tx.list('post', { unitId })).filter((one) => one.closedOn === null))
    await change(tx, 'post', post.id, post.version, closing, 'post.close');
  for (const office of (await tx.list('office', { unitId })).filter((one) => one.closedOn === null))
    await change(tx, 'office', office.id, office.version, closing, 'office.close');
}
