import { isAdministrator } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import {
  type Closing,
  type OfficeRow,
  OPEN,
  type PersonRow,
  type PostRow,
  type UnitGroupRow,
  type UnitRow,
} from '../records/organisation.ts';
import type { NewRow, Row } from '../records/row.ts';
import type { TableName, Tables } from '../records/tables.ts';
import { aboveIsOpen } from './above-is-open.ts';

/** What a command makes of a row: id and closing are its own. */
type Made<R extends Row> = Omit<NewRow<R>, 'id' | keyof Closing>;

/** Adds one row of the organisation under what is open, and audits it; returns its id. */
async function add<K extends TableName>(tx: Transaction, table: K, row: object): Promise<string> {
  await tx.holdRegion();
  await aboveIsOpen(tx, row);
  const id = tx.newId();
  await tx.insert(table, [{ ...row, ...OPEN, id } as unknown as NewRow<Tables[K]>]);
  await tx.audit({ event: `${table}.add`, object: { table, id }, result: 'done', detail: { after: row } });
  return id;
}

const named = (name: string): void => {
  if (name.trim() === '') throw new DeliveryError('invalid', { field: 'name', reason: 'empty' });
};

export async function addUnit(tx: Transaction, by: Subject, row: Made<UnitRow>): Promise<string> {
  permit(by, 'organisation.write');
  named(row.name);
  const [same] = await tx.list('unit', { name: row.name });
  if (same) throw new DeliveryError('duplicate', { field: 'name', value: row.name });
  return add(tx, 'unit', row);
}

export async function addOffice(tx: Transaction, by: Subject, row: Made<OfficeRow>): Promise<string> {
  permit(by, 'organisation.write');
  named(row.name);
  return add(tx, 'office', row);
}

export async function addPost(tx: Transaction, by: Subject, row: Made<PostRow>): Promise<string> {
  permit(by, isAdministrator(row.role) ? 'role.write' : 'organisation.write');
  named(row.title);
  return add(tx, 'post', row);
}

export async function addPerson(tx: Transaction, by: Subject, row: Made<PersonRow>): Promise<string> {
  permit(by, 'person.write');
  named(row.name);
  return add(tx, 'person', row);
}

export async function addGroup(tx: Transaction, by: Subject, row: Made<UnitGroupRow>): Promise<string> {
  permit(by, 'organisation.write');
  named(row.name);
  await membersStand(tx, row.unitIds);
  return add(tx, 'unitGroup', row);
}

/** The units of a group stand in one column, which no foreign key watches. */
export async function membersStand(tx: Transaction, unitIds: readonly string[]): Promise<void> {
  const known = new Set((await tx.list('unit', { id: { in: [...new Set(unitIds)] } })).map((unit) => unit.id));
  const id = unitIds.find((one) => !known.has(one));
  if (id !== undefined) throw new DeliveryError('not-found', { table: 'unit', id });
}
