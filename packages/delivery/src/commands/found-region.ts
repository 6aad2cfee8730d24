import type { PostRole } from '@gangmu/plan';
import type { Transaction } from '../ports.ts';
import { OPEN } from '../records/organisation.ts';

export interface FirstPerson {
  readonly name: string;
  readonly accountId: string;
  readonly role: PostRole;
  readonly title: string;
}

/**
 * The first posts of a new region with their holders. No subject is asked for rights: there is nobody yet; the caller
 * has checked the one-time code of the installation.
 */
export async function foundRegion(tx: Transaction, today: string, people: readonly FirstPerson[]): Promise<void> {
  for (const [position, { name, accountId, role, title }] of people.entries()) {
    const [personId, postId] = [tx.newId(), tx.newId()];
    await tx.insert('person', [{ id: personId, name, phone: null, accountId, ...OPEN }]);
    await tx.insert('post', [{ id: postId, title, role, unitId: null, officeId: null, position, ...OPEN }]);
    await tx.insert('tenure', [{ id: tx.newId(), postId, personId, fromOn: today, untilOn: null }]);
  }
  await tx.audit({
    event: 'region.found',
    object: { table: 'region', id: tx.regionId },
    result: 'done',
    detail: { roles: people.map((person) => person.role) },
  });
}
