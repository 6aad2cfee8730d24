import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import { reach } from '../policies/policy.ts';
import type { Subject } from '../policies/subject.ts';
import type { Records, Transaction } from '../ports.ts';
import type { NewRow, Patch } from '../records/row.ts';
import type { SavedViewRow } from '../records/saved-view.ts';
import { change } from './change.ts';

/** A person keeps so many at most; more is a list nobody reads. */
export const MOST_VIEWS = 100;

/** Own views and those shared with all, by name. */
export async function viewsFor(records: Records, by: Subject): Promise<readonly SavedViewRow[]> {
  const own = await records.list('savedView', { ownerPersonId: by.personId });
  const shared = await records.list('savedView', { shared: true });
  const rows = [...own, ...shared.filter((row) => row.ownerPersonId !== by.personId)];
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

export async function addView(
  tx: Transaction,
  by: Subject,
  view: Omit<NewRow<SavedViewRow>, 'id' | 'ownerPersonId'>,
): Promise<string> {
  permit(by, 'view.keep');
  if (view.shared) permit(by, 'view.share');
  const own = await tx.list('savedView', { ownerPersonId: by.personId });
  if (own.length >= MOST_VIEWS) throw new DeliveryError('invalid', { field: 'name', reason: 'too-many' });
  refuseDouble(own, view, null);
  const id = tx.newId();
  await tx.insert('savedView', [{ ...view, id, ownerPersonId: by.personId }]);
  await tx.audit({
    event: 'view.add',
    object: { table: 'savedView', id },
    result: 'done',
    detail: { name: view.name, shared: view.shared },
  });
  return id;
}

/** One's own, and with the right to share, what others share; a view that one cannot see is not found. */
async function inReach(tx: Transaction, by: Subject, id: string): Promise<SavedViewRow> {
  permit(by, 'view.keep');
  const row = await tx.get('savedView', id);
  const own = row?.ownerPersonId === by.personId;
  if (!row || !(own || row.shared)) throw new DeliveryError('not-found', { table: 'savedView', id });
  if (row.shared && !reach(by, 'view.share')) throw new DeliveryError('forbidden', { action: 'view.share' });
  return row;
}

export async function changeView(
  tx: Transaction,
  by: Subject,
  { id, version }: { readonly id: string; readonly version: number },
  patch: Pick<Patch<SavedViewRow>, 'name' | 'shared' | 'content'>,
): Promise<SavedViewRow> {
  const row = await inReach(tx, by, id);
  if (patch.shared) permit(by, 'view.share');
  refuseDouble(await tx.list('savedView', { ownerPersonId: row.ownerPersonId }), { ...row, ...patch }, id);
  return change(tx, 'savedView', id, version, patch, 'view.change');
}

export async function removeView(
  tx: Transaction,
  by: Subject,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const row = await inReach(tx, by, id);
  if (row.version !== version || !(await tx.remove('savedView', id, version)))
    throw new DeliveryError('stale-version', { table: 'savedView', id, now: row.version });
  await tx.audit({
    event: 'view.remove',
    object: { table: 'savedView', id },
    result: 'done',
    detail: { name: row.name, shared: row.shared },
  });
}

function refuseDouble(
  own: readonly SavedViewRow[],
  { name, ledger }: Pick<SavedViewRow, 'name' | 'ledger'>,
  id: string | null,
): void {
  if (own.some((row) => row.id !== id && row.ledger === ledger && row.name === name))
    throw new DeliveryError('duplicate', { field: 'name' });
}
