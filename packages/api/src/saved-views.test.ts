import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

const content = {
  gap: 'lead',
  text: '算力',
  unitId: null,
  leaderPostId: null,
  sort: { column: 'dueOn', descending: true },
  filters: { lead: ['', '区科技局'] },
  groupBy: 'part',
  columns: ['clause', 'lead'],
};

describe.each(ENGINES)('saved views on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let colleague: Visitor;
  let reader: Visitor;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    office = await kit.person(region, 'command-office');
    colleague = await kit.person(region, 'command-office');
    reader = await kit.person(region, 'reader');
    at = `${API_BASE}/regions/${region.id}/saved-views`;
  });
  afterAll(() => kit.close());
  const names = async (who: Visitor) =>
    (await who.ask('GET', at)).json().rows.map((row: { name: string; mine: boolean }) => `${row.name} ${row.mine}`);
  const keep = (who: Visitor, name: string, shared = false) =>
    who.ask('POST', at, { name, ledger: 'tasks', shared, content });

  it('come back as they were kept, to their owner alone', async () => {
    expect((await keep(reader, '我的')).statusCode).toBe(201);
    const { rows } = (await reader.ask('GET', at)).json();
    expect(rows).toMatchObject([{ name: '我的', ledger: 'tasks', shared: false, mine: true, content }]);
    expect(await names(office)).toEqual([]);
  });
  it('are shared by the command office alone, with everybody', async () => {
    expect((await keep(reader, '大家的', true)).statusCode).toBe(403);
    expect((await keep(office, '缺牵头', true)).statusCode).toBe(201);
    expect(await names(reader)).toEqual(['我的 true', '缺牵头 false']);
  });
  it('of one owner bear different names in one ledger', async () => {
    expect((await keep(reader, '我的')).json()).toMatchObject({ code: 'duplicate' });
  });
  it('are changed in the version that was seen', async () => {
    const [mine] = (await reader.ask('GET', at)).json().rows;
    const one = `${at}/${mine.id}`;
    expect((await reader.ask('PATCH', one, { version: 1, name: '新名' })).json()).toEqual({ id: mine.id, version: 2 });
    expect((await reader.ask('PATCH', one, { version: 1, name: '旧人' })).json()).toMatchObject({
      code: 'stale-version',
    });
    expect((await reader.ask('PATCH', one, { version: 2, shared: true })).statusCode).toBe(403);
  });
  it('of another are not found, shared ones are changed by the command office only', async () => {
    const rows = (await reader.ask('GET', at)).json().rows as { id: string; mine: boolean; version: number }[];
    const [mine, shared] = [rows.find((row) => row.mine), rows.find((row) => !row.mine)];
    expect((await office.ask('POST', `${at}/${mine?.id}/removal`, { version: 2 })).statusCode).toBe(404);
    expect((await reader.ask('POST', `${at}/${shared?.id}/removal`, { version: 1 })).statusCode).toBe(403);
    expect((await colleague.ask('PATCH', `${at}/${shared?.id}`, { version: 1, name: '缺牵头单位' })).statusCode).toBe(
      200,
    );
    expect((await colleague.ask('POST', `${at}/${shared?.id}/removal`, { version: 1 })).statusCode).toBe(409);
    expect((await colleague.ask('POST', `${at}/${shared?.id}/removal`, { version: 2 })).statusCode).toBe(200);
    expect(await names(reader)).toEqual(['新名 true']);
  });
  it('leave a line in the audit for every write', async () => {
    const events = (await kit.store.auditTrail(region.id, 0, 1000)).map((line) => line.event);
    expect(events.filter((event) => event.startsWith('view.'))).toEqual([
      'view.add',
      'view.add',
      'view.change',
      'view.change',
      'view.remove',
    ]);
  });
  it('are refused without bounds', async () => {
    const bad = (change: object) => reader.ask('POST', at, { name: '大', ledger: 'tasks', content, ...change });
    expect((await bad({ name: '' })).statusCode).toBe(400);
    expect((await bad({ name: 'x'.repeat(61) })).statusCode).toBe(400);
    expect((await bad({ ledger: 'other' })).statusCode).toBe(400);
    expect((await bad({ content: { ...content, columns: Array(101).fill('a') } })).statusCode).toBe(400);
  });
});
