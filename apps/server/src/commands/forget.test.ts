import { DEFAULT_SETTINGS } from '@gangmu/delivery';
import { memoryDirectory, memoryStore } from '@gangmu/store';
import { expect, it } from 'vitest';
import { scheduleForgetting } from './forget.ts';

const REGION = '0197a0de-0000-7000-8000-000000000001';
const actor = { personId: null, name: '测试', address: null };

it('forgets the keys of POSTs after a day, and no earlier', async () => {
  let now = '2026-03-01T08:00:00.000Z';
  const clock = () => now;
  const rows = new Map();
  const directory = memoryDirectory(rows);
  const region = { id: REGION, code: '990202', name: '区', level: 'county' as const, parentId: null, path: REGION };
  await directory.addRegion({ ...region, settings: DEFAULT_SETTINGS });
  const store = memoryStore({ clock, directory: rows });
  const claim = (key: string) => store.transact(REGION, actor, (tx) => tx.claim(key, 'hash'));
  await claim('old');
  now = '2026-03-01T09:00:00.000Z';
  await claim('young');
  now = '2026-03-02T08:30:00.000Z';
  const told: object[] = [];
  const log = { info: (what: object) => told.push(what), warn: () => {}, error: (what: object) => told.push(what) };
  await scheduleForgetting({ store, directory, clock }, log).stop();
  expect(told).toEqual([{ keys: 1 }]);
  expect([await claim('young'), await claim('old')]).toMatchObject([{ requestHash: 'hash' }, null]);
});

it('goes on with the other regions where one fails, and tells of that one', async () => {
  const rows = new Map();
  const directory = memoryDirectory(rows);
  const other = REGION.replace(/1$/u, '2');
  for (const [at, id] of [REGION, other].entries())
    await directory.addRegion({
      id,
      code: `99020${at}`,
      name: '区',
      level: 'county',
      parentId: null,
      path: id,
      settings: DEFAULT_SETTINGS,
    });
  let now = '2026-03-01T08:00:00.000Z';
  const store = memoryStore({ clock: () => now, directory: rows });
  for (const id of [REGION, other]) await store.transact(id, actor, (tx) => tx.claim('old', 'hash'));
  now = '2026-03-03T08:00:00.000Z';
  const broken: typeof store.transact = (id, ...rest) =>
    id === REGION ? Promise.reject(new Error('the disk of this region is full')) : store.transact(id, ...rest);
  const told: object[] = [];
  const log = { info: (what: object) => told.push(what), warn: () => {}, error: (what: object) => told.push(what) };
  await scheduleForgetting({ store: { ...store, transact: broken }, directory, clock: () => now }, log).stop();
  expect(told).toMatchObject([{ region: REGION, err: expect.any(Error) }, { keys: 1 }]);
});
