import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

const THEN = '2030-03-04';
const at = (day: string) => new Date(`${day}T02:00:00.000Z`);

describe.each(ENGINES)('the past keeps its names on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let leader: Visitor;
  let officer: Visitor;
  let planId: string;
  let unitId: string;
  let officeId: string;
  let groupId: string;
  let itemId: string;
  let base: string;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: at('2030-03-01') });
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    const plan = await kit.plan(region);
    [planId, itemId] = [plan.planId, plan.itemIds[0] as string];
    unitId = plan.unitId;
    base = `${API_BASE}/regions/${region.id}`;
    office = await kit.person(region, 'command-office');
    const added = async (path: string, body: object) => (await office.ask('POST', `${base}/${path}`, body)).json().id;
    officeId = await added('offices', { unitId, name: '规划科' });
    groupId = await added('groups', { name: '各镇街', kind: 'group', unitIds: [unitId] });
    leader = await kit.person(region, 'leader');
    officer = await kit.person(region, 'reporter', plan.unitId);
    const { version } = (await office.ask('GET', `${base}/items/${itemId}`)).json().item;
    const assignment = { leaderPostId: leader.postId, officerPostId: officer.postId };
    const changes = [{ id: itemId, version, assignment }];
    expect((await office.ask('POST', `${base}/items/assignments`, { changes })).statusCode).toBe(200);
    vi.setSystemTime(at('2030-03-10'));
    office = await kit.person(region, 'command-office');
  }, 60_000);
  afterAll(() => kit.close());
  afterEach(() => void vi.useRealTimers());

  /** Everything that names somebody or something, as of a past day. */
  const past = async () => {
    const detail = (await office.ask('GET', `${base}/items/${itemId}?asOf=${THEN}`)).json();
    const posts = (await office.ask('GET', `${base}/posts?on=${THEN}`)).json().rows as {
      id: string;
      title: string;
      holder: { name: string } | null;
    }[];
    const body = { format: 'csv', filter: { asOf: THEN }, columns: ['title', 'leader', 'officer'] };
    const csv = await office.ask('POST', `${base}/plans/${planId}/ledgers/tasks/exports`, body);
    const named = (id: string) =>
      posts.filter((post) => post.id === id).map(({ title, holder }) => [title, holder?.name]);
    const list = async (path: string) =>
      (await office.ask('GET', `${base}/${path}`)).json().rows as { id: string; name: string; shortName?: string }[];
    const called = async (noun: string, id: string) =>
      (await list(`${noun}?on=${THEN}`)).filter((row) => row.id === id).map((row) => [row.name, row.shortName]);
    return {
      unit: await called('units', unitId),
      office: await called('offices', officeId),
      group: await called('groups', groupId),
      owners: detail.owners,
      plan: detail.plan,
      leader: named(leader.postId),
      officer: named(officer.postId),
      csv: csv.body,
      file: String(csv.headers['content-disposition']),
    };
  };

  it('after a post, a person and the plan are called otherwise, and after a hand-over that is dated back', async () => {
    const before = await past();
    expect([before.unit, before.office, before.group]).toEqual([
      [['区科技局', null]],
      [['规划科', undefined]],
      [['各镇街', undefined]],
    ]);
    expect(before.leader).toEqual([['leader', 'leader']]);
    const patch = async (path: string, body: object) =>
      expect((await office.ask('PATCH', `${base}/${path}`, { version: 1, ...body })).statusCode).toBe(200);
    await patch(`posts/${leader.postId}`, { title: '常务副区长' });
    await patch(`units/${unitId}`, { name: '区科技创新局', shortName: '科创局' });
    await patch(`offices/${officeId}`, { name: '战略科' });
    await patch(`groups/${groupId}`, { name: '各街道' });
    await patch(`people/${leader.personId}`, { name: '周怀远' });
    const { version } = (await office.ask('GET', `${base}/plans/${planId}`)).json();
    await patch(`plans/${planId}`, { version, title: '改了名的计划' });
    expect(await past()).toEqual(before);
    const now = (await office.ask('GET', `${base}/items/${itemId}`)).json();
    expect(now).toMatchObject({
      owners: { leader: { title: '常务副区长', name: '周怀远' } },
      plan: { title: '改了名的计划' },
    });

    // What was entered later is called as it is now.
    const later = (await office.ask('POST', `${base}/units`, { name: '区数据局' })).json().id;
    const units = (await office.ask('GET', `${base}/units?on=${THEN}`)).json().rows as { id: string; name: string }[];
    expect(units.find((row) => row.id === later)?.name).toBe('区数据局');
    const today = (await office.ask('GET', `${base}/units`)).json().rows as { id: string; name: string }[];
    expect(today.find((row) => row.id === unitId)?.name).toBe('区科技创新局');

    // The successor was entered after the day on which they already held the post.
    const personId = (await office.ask('POST', `${base}/people`, { name: '林安言' })).json().id;
    const handed = { postId: officer.postId, personId, fromOn: '2030-03-02' };
    expect((await office.ask('POST', `${base}/hand-overs`, handed)).statusCode).toBe(201);
    const after = await past();
    expect(after.owners.officer).toMatchObject({ title: 'reporter', name: '林安言' });
    expect(after.officer).toEqual([['reporter', '林安言']]);
    expect(after.csv).toContain('林安言');
    expect({ ...after.owners, officer: null }).toEqual({ ...before.owners, officer: null });
  });
});
