import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

let kit: Kit;
let office: Visitor;
let regionId: string;
let itemId: string;
beforeAll(async () => {
  kit = await openKit('memory');
  const region = await kit.region('澄湖区');
  regionId = region.id;
  office = await kit.person(region, 'command-office');
  itemId = (await kit.plan(region)).itemIds[0] as string;
  await kit.store.transact(regionId, { personId: null, name: '测试', address: null }, (tx) =>
    tx.update('item', itemId, 1, { remark: '=1+1' }),
  );
});
afterAll(() => kit.close());

it('gives all tables with their history, unchanged as JSON and safe as CSV', async () => {
  const answer = await office.ask('GET', `/api/v1/regions/${regionId}/dump`);
  expect(answer.statusCode).toBe(200);
  const files = unzipSync(answer.rawPayload);
  const text = (name: string) => strFromU8(files[name] as Uint8Array);
  const rows = text('jsonl/item.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; version: number; toAt?: string });
  const now = await kit.store.read(regionId, (records) => records.list('item', {}));
  expect(rows.filter((row) => row.toAt === undefined)).toEqual(now.map((row) => ({ ...row })));
  expect(rows.filter((row) => row.id === itemId && row.toAt)).toMatchObject([{ version: 1 }]);
  expect(text('csv/item.csv')).toContain(`,'=1+1`);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['README.md', 'manifest.json', 'schema.json', 'csv/planVersion.csv', 'jsonl/tenure.jsonl']),
  );
  expect(JSON.parse(text('schema.json')).$defs.item.properties.title).toBeDefined();
  expect(JSON.parse(text('manifest.json'))).toMatchObject({ kind: 'gangmu-dump', regionId });
});

it('is refused to everybody but the command office, and written down', async () => {
  const region = (await kit.directory.region(regionId)) as never;
  const head = await kit.person(region, 'unit-head');
  expect((await head.ask('GET', `/api/v1/regions/${regionId}/dump`)).statusCode).toBe(403);
  const events = (await kit.store.auditTrail(regionId, 0, 1000)).map((line) => line.event);
  expect(events).toEqual(expect.arrayContaining(['export.dump', 'access.denied']));
});
