import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import { isAdministrator } from '../policies/policy.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { OfficeRow, PersonRow, PostRow, UnitGroupRow, UnitRow } from '../records/organisation.ts';
import type { NewRow } from '../records/row.ts';
import type { TableName, Tables } from '../records/tables.ts';

type Without<R, K extends keyof R = never> = Omit<R, 'id' | K>;

/** Adds one row of the organisation and audits it; returns its id. */
async function add<K extends TableName>(tx: Transaction, table: K, row: Without<NewRow<Tables[K]>>): Promise<string> {
  const id = tx.newId();
  await tx.insert(table, [{ ...row, id } as unknown as NewRow<Tables[K]>]);
  await tx.audit({ event: `${table}.add`, object: { table, id }, result: 'done', detail: { after: row } });
  return id;
}

const named = (name: string): void => {
  if (name.trim() === '') throw new DeliveryError('invalid', { field: 'name', reason: 'empty' });
};

export async function addUnit(tx: Transaction, by: Subject, row: Without<NewRow<UnitRow>>): Promise<string> {
  permit(by, 'organisation.write');
  named(row.name);
  const [same] = await tx.list('unit', { name: row.name });
  if (same) throw new DeliveryError('duplicate', { field: 'name', value: row.name });
  return add(tx, 'unit', row);
}

export async function addOffice(tx: Transaction, by: Subject, row: Without<NewRow<OfficeRow>>): Promise<string> {
  permit(by, 'organisation.write');
  named(row.name);
  return add(tx, 'office', row);
}

export async function addPost(tx: Transaction, by: Subject, row: Without<NewRow<PostRow>>): Promise<string> {
  permit(by, isAdministrator(row.role) ? 'role.write' : 'organisation.write');
  named(row.title);
  return add(tx, 'post', row);
}

export async function addPerson(tx: Transaction, by: Subject, row: Without<NewRow<PersonRow>>): Promise<string> {
  permit(by, 'person.write');
  named(row.name);
  return add(tx, 'person', row);
}

export async function addGroup(tx: Transaction, by: Subject, row: Without<NewRow<UnitGroupRow>>): Promise<string> {
  permit(by, 'organisation.write');
  named(row.name);
  return add(tx, 'unitGroup', row);
}
