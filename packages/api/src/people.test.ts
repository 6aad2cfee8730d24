import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

describe.each(ENGINES)('people and quarters on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let leader: Visitor;
  let at: string;
  let plan: Awaited<ReturnType<Kit['plan']>>;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    plan = await kit.plan(region);
    office = await kit.person(region, 'command-office');
    leader = await kit.person(region, 'leader');
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());

  const item = async (id = plan.itemIds[0] as string) => (await office.ask('GET', `${at}/items/${id}`)).json().item;
  const add = async (what: string, body: object): Promise<string> =>
    (await office.ask('POST', `${at}/${what}`, body)).json().id;
  const close = (kind: string, id: string, version = 1, more: object = {}) =>
    office.ask('POST', `${at}/closings`, { kind, id, version, closedOn: '2026-06-30', reason: '机构改革', ...more });
  const quarter = (quarter: number, more: object = {}) => ({
    year: 2026,
    quarter,
    words: `第${quarter}步`,
    value: null,
    share: null,
    ...more,
  });
  const plans = async (milestones: readonly object[]) => {
    const { id, version } = await item();
    return office.ask('POST', `${at}/items/schedules`, { changes: [{ id, version, milestones }] });
  };
  const decide = async (decision: object, quarters?: readonly object[], by = leader) => {
    const { id, version } = await item();
    const changes = [{ id, version, ...(quarters ? { quarters } : {}) }];
    return by.ask('POST', `${at}/items/schedule-decisions`, { changes, decision });
  };

  it('a group holds units that stand in the region, and no others', async () => {
    const [own] = (await office.ask('GET', `${at}/units`)).json().rows as { id: string }[];
    const other = await kit.plan(await kit.region('南浦区'));
    const leadPostId = await add('posts', { title: '召集人', role: 'leader' });
    const group = (unitIds: readonly (string | undefined)[], name: string) =>
      office.ask('POST', `${at}/groups`, { name, kind: 'task-force', unitIds, leadPostId });
    const made = await group([own?.id], '甲专班');
    expect(made.statusCode, made.body).toBe(201);
    expect((await group([own?.id, other.unitId], '乙专班')).json()).toMatchObject({ code: 'not-found' });
    const change = { version: 1, unitIds: [other.unitId] };
    expect((await office.ask('PATCH', `${at}/groups/${made.json().id}`, change)).json().code).toBe('not-found');
  });

  it('closes a unit with its vacant posts and offices, never one that is in use', async () => {
    const unitId = await add('units', { name: '区物价局' });
    const child = await add('units', { name: '价格监测中心', parentId: unitId });
    const postId = await add('posts', { title: '物价局联络员', role: 'reporter', unitId });
    await add('offices', { unitId, name: '综合科' });
    expect((await close('unit', unitId)).json().detail).toMatchObject({ reason: 'has-units', names: ['价格监测中心'] });
    expect((await close('unit', child)).statusCode).toBe(200);
    const personId = await add('people', { name: '许某' });
    const hand = (body: object) => office.ask('POST', `${at}/hand-overs`, { postId, fromOn: '2026-01-01', ...body });
    expect((await hand({ personId })).json()).toEqual({ rows: 0 });
    expect((await hand({ personId, fromOn: '2026-02-01' })).json().code).toBe('duplicate');
    expect((await close('unit', unitId)).json().detail).toMatchObject({ reason: 'still-held' });
    expect((await close('person', personId)).json().detail).toMatchObject({ names: ['物价局联络员'] });
    expect((await hand({ personId: null, fromOn: '2026-03-01' })).statusCode).toBe(201);
    expect((await close('unit', unitId, 1, { reason: ' ' })).statusCode).toBe(400);
    expect((await close('unit', unitId)).statusCode).toBe(200);
    const of = async (what: string) =>
      (await office.ask('GET', `${at}/${what}?unitId=${unitId}`)).json().rows as { closedOn: string }[];
    expect([...(await of('posts')), ...(await of('offices'))].map((row) => row.closedOn)).toEqual([
      '2026-06-30',
      '2026-06-30',
    ]);
    expect((await close('unit', unitId, 2)).json().code).toBe('illegal-state');
    expect((await close('unit', unitId, 2, { closedOn: null })).statusCode).toBe(200);
    expect((await close('person', personId)).statusCode).toBe(200);
    expect((await hand({ personId, fromOn: '2026-05-01' })).json().code).toBe('illegal-state');
  });

  it('never puts a unit below itself', async () => {
    const above = await add('units', { name: '区甲局' });
    const below = await add('units', { name: '甲局中心', parentId: above });
    const answer = await office.ask('PATCH', `${at}/units/${above}`, { version: 1, parentId: below });
    expect(answer.json().detail).toMatchObject({ reason: 'below-itself' });
  });

  it('tells what lies on a post, and a hand-over moves it', async () => {
    const { id, version, assignment } = await item();
    const changes = [{ id, version, assignment: { ...assignment, leaderPostId: leader.postId } }];
    expect((await office.ask('POST', `${at}/items/assignments`, { changes })).statusCode).toBe(200);
    const load = await office.ask('GET', `${at}/posts/${leader.postId}/load`);
    expect(load.json()).toMatchObject({ items: 1, rows: [{ planId: plan.planId, as: 'leader', items: 1 }] });
  });

  it('shows who only reads what the region lacks, and a unit’s reporter the own part alone', async () => {
    const [reader, reporter] = [await kit.person(region, 'reader'), await kit.person(region, 'reporter')];
    const lacks = async (who: Visitor) => (await who.ask('GET', `${at}/home`)).json().noOfficer.count;
    expect(await lacks(office)).toBeGreaterThan(0);
    expect(await lacks(reader)).toBe(await lacks(office));
    expect(await lacks(reporter)).toBe(0);
  });

  it('lets only the row’s leader approve, bit by bit or all at once', async () => {
    await plans([quarter(1), quarter(2), quarter(3)]);
    const other = await kit.person(region, 'leader');
    expect((await decide({ kind: 'approve' }, undefined, other)).statusCode).toBe(403);
    expect((await decide({ kind: 'approve' }, undefined, office)).statusCode).toBe(403);
    expect((await decide({ kind: 'approve' }, [{ year: 2026, quarter: 4 }])).statusCode).toBe(422);
    expect((await decide({ kind: 'approve' }, [{ year: 2026, quarter: 1 }])).statusCode).toBe(200);
    expect((await item()).milestones.map((one: { approved: boolean }) => one.approved)).toEqual([true, false, false]);
    expect((await decide({ kind: 'return', words: '太晚' }, [{ year: 2026, quarter: 2 }])).statusCode).toBe(200);
    expect((await item()).milestones[1]).toMatchObject({ approved: false, returned: '太晚' });
    await plans([quarter(1), quarter(2, { words: '提前' }), quarter(3)]);
    expect((await item()).milestones[1]).toEqual({ ...quarter(2, { words: '提前' }), approved: false });
    expect((await decide({ kind: 'approve' })).statusCode).toBe(200);
    expect((await item()).milestones.every((one: { approved: boolean }) => one.approved)).toBe(true);
  });

  it('makes a changed quarter wait again, and lets none that is approved vanish', async () => {
    await plans([quarter(1), quarter(2, { words: '又改' }), quarter(3)]);
    expect((await item()).milestones.map((one: { approved: boolean }) => one.approved)).toEqual([true, false, true]);
    // Changed back before anybody decided, as an undo does, it counts as it did; what was never approved waits on.
    await plans([quarter(1), quarter(2, { words: '提前' }), quarter(3), quarter(4)]);
    expect((await item()).milestones.map((one: { approved: boolean }) => one.approved)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    await plans([quarter(1), quarter(2, { words: '又改' }), quarter(3)]);
    await decide({ kind: 'approve' });
    expect((await item()).milestones[1]).toEqual({ ...quarter(2, { words: '又改' }), approved: true });
    expect((await plans([quarter(1)])).json().detail).toMatchObject({ reason: 'approved-quarter' });
    expect((await plans([quarter(1), quarter(3), quarter(4)])).statusCode).toBe(200);
  });

  it('finds audit lines by object and day', async () => {
    const auditor = await kit.person(region, 'audit-admin');
    const of = async (query: string) => (await auditor.ask('GET', `${at}/audit?${query}`)).json().rows as object[];
    expect((await of('table=unit&event=unit.close')).length).toBeGreaterThan(0);
    expect(await of('to=2001-01-01')).toEqual([]);
    expect((await of('from=2001-01-01&to=2099-01-01')).length).toBeGreaterThan(3);
  });
});
