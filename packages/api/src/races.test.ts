import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importWork } from './importing/import-work.ts';
import { ENGINES, type Kit, openKit, PLAN_TEXT, type Visitor } from './testing/api.testkit.ts';
import { fileForm } from './testing/file-form.ts';

/** Enough that two meet on a server where nothing keeps them apart; one after the other, the first pair shows it all. */
const PAIRS = 6;

describe.each(ENGINES)('two people at the same moment on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    office = await kit.person(region, 'command-office');
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());

  const add = async (what: string, body: object): Promise<string> => {
    const answer = await office.ask('POST', `${at}/${what}`, body);
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json().id;
  };
  const move = (id: string, parentId: string | null, version = 1) =>
    office.ask('PATCH', `${at}/units/${id}`, { version, parentId });
  const close = (kind: string, id: string) =>
    office.ask('POST', `${at}/closings`, { kind, id, version: 1, closedOn: '2026-06-30', reason: '机构改革' });
  const ok = (answers: readonly { readonly statusCode: number }[]) =>
    answers.filter((one) => one.statusCode < 300).length;

  it('never puts two units below each other', async () => {
    for (let n = 0; n < PAIRS; n += 1) {
      const [a, b] = [await add('units', { name: `区甲${n}局` }), await add('units', { name: `区乙${n}局` })];
      expect(ok(await Promise.all([move(a, b), move(b, a)]))).toBe(1);
    }
  });

  it('answers also where units already stand in a ring, and lets it be opened', async () => {
    const [a, b, c] = [
      await add('units', { name: '区环甲局' }),
      await add('units', { name: '区环乙局' }),
      await add('units', { name: '区环外局' }),
    ];
    await kit.store.transact(region.id, { personId: null, name: '测试', address: null }, async (tx) => {
      await tx.update('unit', a, 1, { parentId: b });
      await tx.update('unit', b, 1, { parentId: a });
    });
    expect((await move(c, a)).json().detail).toMatchObject({ reason: 'below-itself' });
    expect((await move(a, null, 2)).statusCode).toBe(200);
    expect((await move(c, a)).statusCode).toBe(200);
  });

  it('leaves no open unit, office or post under a unit that is closed', async () => {
    for (let n = 0; n < PAIRS; n += 1) {
      const unitId = await add('units', { name: `区撤${n}局` });
      const [closed, below] = await Promise.all([
        close('unit', unitId),
        office.ask('POST', `${at}/units`, { name: `撤${n}中心`, parentId: unitId }),
      ]);
      expect(ok([closed, below])).toBe(1);
      if (closed.statusCode !== 200) continue;
      expect(below.json().detail).toMatchObject({ field: 'parentId', reason: 'closed' });
      const post = { title: '联络员', role: 'reporter', unitId };
      expect((await office.ask('POST', `${at}/posts`, post)).json().detail).toMatchObject({ field: 'unitId' });
      const room = { unitId, name: '综合科' };
      expect((await office.ask('POST', `${at}/offices`, room)).json().detail).toMatchObject({ reason: 'closed' });
    }
  });

  it('opens nothing again under what is closed', async () => {
    const above = await add('units', { name: '区开局' });
    const below = await add('units', { name: '开局中心', parentId: above });
    expect([(await close('unit', below)).statusCode, (await close('unit', above)).statusCode]).toEqual([200, 200]);
    const open = { kind: 'unit', id: below, version: 2, closedOn: null, reason: '恢复' };
    const answer = await office.ask('POST', `${at}/closings`, open);
    expect(answer.json().detail).toMatchObject({ field: 'parentId', reason: 'closed' });
    // Its name can still be put right.
    const renamed = { version: 2, name: '开局服务中心', parentId: above };
    expect((await office.ask('PATCH', `${at}/units/${below}`, renamed)).statusCode).toBe(200);
  });

  it('gives no post to somebody whose person is closed', async () => {
    for (let n = 0; n < PAIRS; n += 1) {
      const postId = await add('posts', { title: `专员${n}`, role: 'reporter' });
      const personId = await add('people', { name: `许${n}` });
      const both = [
        office.ask('POST', `${at}/hand-overs`, { postId, personId, fromOn: '2026-01-01' }),
        close('person', personId),
      ];
      expect(ok(await Promise.all(both))).toBe(1);
    }
  });

  const upload = async (n: number) => {
    const text = `${PLAN_TEXT}\n（第${n}稿）`;
    const form = fileForm(text, `计划${n}.txt`, { role: 'own' });
    const { planId, versionId } = (await office.ask('POST', `${at}/plans`, ...form)).json();
    const version = `${at}/plans/${planId}/versions/${versionId}`;
    await office.ask('POST', `${version}/accept-certain`, {});
    const look = async () => (await office.ask('GET', version)).json();
    for (const draft of (await look()).drafts)
      if (draft.status === 'open')
        await office.ask('PATCH', `${at}/drafts/${draft.id}`, { version: draft.version, status: 'accepted' });
    const confirm = async (seen: number) => office.ask('POST', `${version}/confirmation`, { version: seen });
    const titles = async () =>
      (await kit.store.read(region.id, (records) => records.list('item', { planId }))).map((item) => item.title);
    return { look, confirm, titles };
  };

  it('makes no item of a row that is dropped while the version is confirmed', async () => {
    for (let n = 0; n < PAIRS; n += 1) {
      const { look, confirm, titles } = await upload(n);
      const { version, drafts } = await look();
      const [draft] = drafts;
      const drop = { version: draft.version, status: 'dropped', reason: '不列入' };
      const [confirmed, dropped] = await Promise.all([
        confirm(version.version ?? version),
        office.ask('PATCH', `${at}/drafts/${draft.id}`, drop),
      ]);
      expect(confirmed.statusCode, confirmed.body).toBe(200);
      // Whoever comes second is told, or is seen by the other.
      expect((await titles()).includes(draft.title)).toBe(dropped.statusCode !== 200);
    }
  });

  it('confirms once where three confirm at once, and tells the others', async () => {
    const { look, confirm, titles } = await upload(PAIRS);
    const { version, drafts } = await look();
    const answers = await Promise.all([1, 2, 3].map(() => confirm(version.version ?? version)));
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409, 409]);
    expect((await titles()).length).toBe(drafts.length);
  });

  it('imports once where two processes take the same work for left behind', async () => {
    const { ports } = kit.app.platform;
    const { planId } = await kit.plan(region);
    for (let n = 0; n < PAIRS; n += 1) {
      const rows = Array.from({ length: 40 }, (_, row) => `${row + 1}\t任务${n}之${row}`);
      const text = ['序号\t任务名称', ...rows].join('\n');
      const pasted = await office.ask('POST', `${at}/plans/${planId}/imports/paste`, { text });
      const run = (await office.ask('GET', `${at}/imports/${pasted.json().id}`)).json();
      await kit.store.transact(region.id, { personId: office.personId, name: '办', address: null }, (tx) =>
        tx.update('importRun', run.id, run.version, { status: 'running', digest: run.check.digest }),
      );
      const processes = [importWork(ports), importWork(ports)];
      await Promise.all(processes.map((one) => one.resume()));
      await Promise.all(processes.map((one) => one.idle()));
      const ended = (await office.ask('GET', `${at}/imports/${run.id}`)).json();
      expect(ended).toMatchObject({ status: 'done', result: { created: rows.length, failure: null } });
    }
  });
});
