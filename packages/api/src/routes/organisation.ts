import {
  addGroup,
  addOffice,
  addPerson,
  addUnit,
  changeGroup,
  changeOffice,
  changePerson,
  changeUnit,
  handOver,
  keepsApart,
  type PersonRow,
} from '@gangmu/delivery';
import { barredAmong, rolesElsewhere } from '../auth/administrators.ts';
import { daysAfter } from '../http/calendar.ts';
import { defined } from '../http/defined.ts';
import { listNamedRows } from '../http/list-named-rows.ts';
import { listRows } from '../http/list-rows.ts';
import type { Handlers } from '../visit.ts';

const seen = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
const asPerson = ({ accountId, ...row }: PersonRow) => ({ ...row, hasAccount: accountId !== null });

export const units: Handlers<'units'> = {
  list: (visit) => listNamedRows(visit, 'unit', {}, { by: 'position', kind: 'integer' }, ['name', 'shortName']),
  add: (visit) => visit.write(async (tx, by) => ({ id: await addUnit(tx, by, visit.body) })),
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => seen(await changeUnit(tx, by, { id: params.unitId, version }, defined(patch)))),
};

export const offices: Handlers<'offices'> = {
  list: (visit) => {
    const { unitId } = visit.query;
    return listNamedRows(visit, 'office', defined({ unitId }), { by: 'position', kind: 'integer' }, ['name']);
  },
  add: ({ body, write }) => write(async (tx, by) => ({ id: await addOffice(tx, by, body) })),
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => seen(await changeOffice(tx, by, { id: params.officeId, version }, defined(patch)))),
};

export const people: Handlers<'people'> = {
  list: (visit) => listRows(visit, 'person', {}, 'name', 'text', asPerson),
  add: ({ body, write }) => write(async (tx, by) => ({ id: await addPerson(tx, by, { ...body, accountId: null }) })),
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => seen(await changePerson(tx, by, { id: params.personId, version }, defined(patch)))),
};

export const tenures: Handlers<'tenures'> = {
  list: (visit) => {
    const { postId, personId } = visit.query;
    return listRows(visit, 'tenure', defined({ postId, personId }), 'fromOn', 'day', (row) => row);
  },
};

export const groups: Handlers<'groups'> = {
  async list(visit) {
    const { rows, next } = await listNamedRows(visit, 'unitGroup', {}, { by: 'name', kind: 'text' }, ['name']);
    return { rows: rows.map((row) => ({ ...row, unitIds: [...row.unitIds] })), next };
  },
  add: ({ body, write }) => write(async (tx, by) => ({ id: await addGroup(tx, by, body) })),
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => seen(await changeGroup(tx, by, { id: params.groupId, version }, defined(patch)))),
};

export const handOvers: Handlers<'handOvers'> = {
  async add({ body, write, read, platform, region, today }) {
    const { items } = await platform.ports.queries.postLoad(region.id, body.postId);
    const successor = body.personId ? await read((records) => records.get('person', body.personId as string)) : null;
    const elsewhere = await rolesElsewhere(platform.ports, successor?.accountId, region.id, today);
    const barred = barredAmong(platform.ports);
    const order = {
      ...body,
      untilOn: daysAfter(body.fromOn, -1),
      today,
      rows: items,
      elsewhere,
      apart: keepsApart(region.settings),
      barred,
    };
    return write(async (tx, by) => ({ rows: await handOver(tx, by, order) }));
  },
};
