import { isAdministrator } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { Closing, OfficeRow, PersonRow, PostRow, UnitGroupRow, UnitRow } from '../records/organisation.ts';
import type { Patch } from '../records/row.ts';
import { aboveIsOpen } from './above-is-open.ts';
import { change, found } from './change.ts';
import { membersStand } from './organisation.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Renames or moves a unit; never below itself, never below one that does not exist any more. */
export async function changeUnit(
  tx: Transaction,
  by: Subject,
  { id, version }: Seen,
  patch: Omit<Patch<UnitRow>, keyof Closing>,
): Promise<UnitRow> {
  permit(by, 'organisation.write');
  await tx.holdRegion();
  const known = new Set([id]);
  for (let above = patch.parentId ?? null; above !== null; ) {
    // Also where those above go round in a ring: nothing hangs below them.
    if (known.has(above)) throw new DeliveryError('invalid', { field: 'parentId', reason: 'below-itself' });
    known.add(above);
    above = (await found(tx, 'unit', above)).parentId;
  }
  await aboveIsOpen(tx, patch, await found(tx, 'unit', id));
  return change(tx, 'unit', id, version, patch, 'unit.change');
}

export async function changeOffice(
  tx: Transaction,
  by: Subject,
  { id, version }: Seen,
  patch: Omit<Patch<OfficeRow>, keyof Closing>,
): Promise<OfficeRow> {
  permit(by, 'organisation.write');
  await tx.holdRegion();
  await aboveIsOpen(tx, patch, await found(tx, 'office', id));
  return change(tx, 'office', id, version, patch, 'office.change');
}

/** A post's role stays what it was founded with; whoever needs another role founds another post. */
export async function changePost(
  tx: Transaction,
  by: Subject,
  { id, version }: Seen,
  patch: Omit<Patch<PostRow>, 'role' | keyof Closing>,
): Promise<PostRow> {
  const post = await found(tx, 'post', id);
  permit(by, isAdministrator(post.role) ? 'role.write' : 'organisation.write');
  await tx.holdRegion();
  await aboveIsOpen(tx, patch, post);
  return change(tx, 'post', id, version, patch, 'post.change');
}

export async function changePerson(
  tx: Transaction,
  by: Subject,
  { id, version }: Seen,
  patch: Pick<Patch<PersonRow>, 'name' | 'phone'>,
): Promise<PersonRow> {
  permit(by, 'person.write');
  return change(tx, 'person', id, version, patch, 'person.change');
}

export async function changeGroup(
  tx: Transaction,
  by: Subject,
  { id, version }: Seen,
  patch: Omit<Patch<UnitGroupRow>, keyof Closing>,
): Promise<UnitGroupRow> {
  permit(by, 'organisation.write');
  await tx.holdRegion();
  await aboveIsOpen(tx, patch, await found(tx, 'unitGroup', id));
  await membersStand(tx, patch.unitIds ?? []);
  return change(tx, 'unitGroup', id, version, patch, 'unitGroup.change');
}

/** Ties a person to the account that signs in for them, or unties it. */
export async function linkAccount(
  tx: Transaction,
  by: Subject,
  personId: string,
  accountId: string | null,
): Promise<void> {
  permit(by, 'account.write');
  const person = await found(tx, 'person', personId);
  if (person.accountId && accountId) throw new DeliveryError('duplicate', { field: 'personId' });
  await change(tx, 'person', personId, person.version, { accountId }, accountId ? 'account.open' : 'account.untie');
}
