import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

describe.each(ENGINES)('assigning on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let at: string;
  let itemId: string;
  let unitId: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    office = await kit.person(region, 'command-office');
    const plan = await kit.plan(region);
    [itemId, unitId] = [plan.itemIds[0] as string, plan.unitId];
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());
  const item = async () => (await office.ask('GET', `${at}/items/${itemId}`)).json().item;
  const add = async (what: string, body: object): Promise<string> =>
    (await office.ask('POST', `${at}/${what}`, body)).json().id;
  const assign = async (assignment: object) => {
    const { version } = await item();
    return office.ask('POST', `${at}/items/assignments`, { changes: [{ id: itemId, version, assignment }] });
  };
  const close = async (kind: string, id: string) =>
    office.ask('POST', `${at}/closings`, { kind, id, version: 1, closedOn: '2026-06-30', reason: '机构改革' });

  it('lays nothing new on what is closed, and keeps what lay there before', async () => {
    const closed = await add('units', { name: '区物价局' });
    const groupId = await add('groups', { name: '专班', kind: 'task-force', unitIds: [] });
    expect((await assign({ jointUnitIds: [closed], groupIds: [groupId] })).statusCode).toBe(200);
    expect((await close('unit', closed)).statusCode).toBe(200);
    expect((await close('group', groupId)).statusCode).toBe(200);
    expect((await assign({ jointUnitIds: [closed], groupIds: [groupId] })).statusCode).toBe(200);
    const refused = await assign({ leadUnitId: closed });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toMatchObject({ field: 'unit', reason: 'bearer-closed', names: ['区物价局'] });
    expect((await assign({ jointUnitIds: [], groupIds: [] })).statusCode).toBe(200);
    expect((await assign({ groupIds: [groupId] })).json().detail).toMatchObject({ reason: 'bearer-closed' });
    expect((await item()).assignment).toMatchObject({ jointUnitIds: [], groupIds: [] });
  });

  it('takes leaders to lead, and no administrator for anything', async () => {
    const audit = await kit.person(region, 'audit-admin');
    const leader = await kit.person(region, 'leader');
    const head = await kit.person(region, 'unit-head', unitId);
    for (const one of [audit, head])
      expect((await assign({ leaderPostId: one.postId })).json().detail).toMatchObject({ reason: 'not-a-leader' });
    expect((await assign({ officerPostId: audit.postId })).json().detail).toMatchObject({ reason: 'not-an-officer' });
    expect((await assign({ leaderPostId: leader.postId, officerPostId: head.postId })).statusCode).toBe(200);
  });

  it('takes an office of the lead unit only, and lets it go with that unit', async () => {
    const other = await add('units', { name: '区数据局' });
    const own = await add('offices', { unitId, name: '规划科' });
    const foreign = await add('offices', { unitId: other, name: '综合科' });
    expect((await assign({ leadUnitId: unitId, officeId: own })).statusCode).toBe(200);
    expect((await assign({ officeId: foreign })).json().detail).toMatchObject({
      reason: 'office-of-another-unit',
      names: ['综合科'],
    });
    expect((await assign({ leadUnitId: other, officeId: own })).statusCode).toBe(422);
    expect((await assign({ leadUnitId: other })).statusCode).toBe(200);
    expect((await item()).assignment).toMatchObject({ leadUnitId: other, officeId: null });
  });

  it('lets the officer go with the unit that led, and says so in the audit', async () => {
    const [one, other] = [await add('units', { name: '区商务局' }), await add('units', { name: '区文旅局' })];
    const officer = await kit.person(region, 'unit-head', one);
    expect((await assign({ leadUnitId: one, officerPostId: officer.postId })).statusCode).toBe(200);
    expect((await assign({ leadUnitId: other })).statusCode).toBe(200);
    expect((await item()).assignment).toMatchObject({ leadUnitId: other, officerPostId: null });
    const [line] = (await kit.store.auditTrail(region.id, 0, 10_000))
      .filter(({ event }) => event === 'item.assign')
      .slice(-1);
    expect(line?.detail).toMatchObject({
      rows: [{ before: { officerPostId: officer.postId }, after: { leadUnitId: other, officerPostId: null } }],
    });
  });

  it('refuses what is not there, and changes none of the rows then', async () => {
    const { version } = await item();
    const nothing = '01990000-0000-7000-8000-000000000000';
    const answer = await office.ask('POST', `${at}/items/assignments`, {
      changes: [{ id: itemId, version, assignment: { leadUnitId: nothing } }],
    });
    expect(answer.json().detail).toMatchObject({ reason: 'unknown', id: nothing });
    expect((await item()).version).toBe(version);
  });
});
