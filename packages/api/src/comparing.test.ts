import { API_BASE } from '@gangmu/contract';
import { publishVersion, type RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, PLAN_TEXT, type Visitor } from './testing/api.testkit.ts';

const CITY_TEXT = [
  '临江市产业创新行动计划（2026-2028年）',
  '一、发展新型算力',
  '1. 建设算力中心。到2027年，全市算力规模达到1000P。支持澄湖区建设算力中心。',
  '2. 培育数据企业。到2028年，数据企业达到300家。',
  '二、改善营商环境',
  '3. 推行一网通办。创建国家级营商环境创新试点，高频事项全程网办。',
  '4. 发展远洋捕捞。建设远洋渔业基地，扩大远洋船队。',
].join('\n');

function form(text: string, name: string, fields: Record<string, string> = {}): [string, Record<string, string>] {
  const parts = Object.entries(fields).map(
    ([key, value]) => `--xx\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join('')}--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--xx--\r\n`;
  return [body, { 'content-type': 'multipart/form-data; boundary=xx' }];
}

describe.each(ENGINES)('comparing on %s', (engine) => {
  let kit: Kit;
  let city: RegionRow;
  let region: RegionRow;
  let office: Visitor;
  let cityOffice: Visitor;
  let at: string;
  let plan: Awaited<ReturnType<Kit['plan']>>;
  beforeAll(async () => {
    kit = await openKit(engine);
    city = await kit.region('临江市');
    region = await kit.region('澄湖区', city);
    plan = await kit.plan(region);
    office = await kit.person(region, 'command-office');
    cityOffice = await kit.person(city, 'command-office');
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());
  const superior = async (text: string, name: string) =>
    (await office.ask('POST', `${at}/plans`, ...form(text, name, { role: 'superior' }))).json();
  const compare = async (superiorVersionId: string) =>
    (await office.ask('POST', `${at}/comparisons`, { ownVersionId: plan.versionId, superiorVersionId })).json();
  const clauses = async (id: string, side: string) =>
    (await office.ask('GET', `${at}/comparisons/${id}/clauses?side=${side}`)).json().rows;

  it('shows evidence in words and places, takes decisions, withdraws them, and changes only what it showed before', async () => {
    const { versionId } = await superior(CITY_TEXT, '市.txt');
    const made = await compare(versionId);
    expect(made).toMatchObject({ outdated: { own: null, superior: null }, counts: { decisions: 0, lapsed: 0 } });
    const [own, above] = [await clauses(made.id, 'own'), await clauses(made.id, 'superior')];
    const first = above.find((one: { label: string }) => one.label === '1');
    expect(first.naming).toContain('澄湖');
    for (const { evidence } of first.links)
      expect(evidence.every((one: { says: string }) => one.says !== '')).toBe(true);
    const phrase = first.links[0].evidence.find((one: { own: object | null }) => one.own);
    expect(PLAN_TEXT.slice(phrase.own.start, phrase.own.end)).not.toBe('');

    const ship = above.find((one: { label: string }) => one.label === '4');
    const web = own.find((one: { label: string }) => one.label === '3');
    const decided = (
      await office.ask('POST', `${at}/comparisons/${made.id}/decisions`, {
        version: made.version,
        decisions: [
          { kind: 'exclude', superior: ship.fingerprint, reason: '本区不靠海' },
          { kind: 'reject', superior: above[2].fingerprint, own: web.fingerprint },
          { kind: 'source', own: web.fingerprint, source: '区委深改委2026年工作要点' },
        ],
      })
    ).json();
    // What the person wrote and nothing before it, whatever the language: it is what they change later.
    for (const language of ['zh', 'en']) {
      const address = `${at}/comparisons/${made.id}/clauses?side=superior`;
      const { rows } = (await office.ask('GET', address, undefined, { 'accept-language': language })).json();
      const left = rows.find((one: { label: string }) => one.label === '4');
      expect(left.exclusion).toEqual({ by: 'person', reason: '本区不靠海' });
    }
    expect(decided.comparison.counts).toMatchObject({ decisions: 3, notForUs: 1, new: made.counts.new + 1 });
    expect((await clauses(made.id, 'own')).find((one: { label: string }) => one.label === '3')).toMatchObject({
      state: 'new',
      origin: { by: 'person', title: '区委深改委2026年工作要点' },
    });
    const preview = (await office.ask('GET', `${at}/comparisons/${made.id}/application`)).json().rows;
    const task = preview.find((one: { kind: string; clause: string }) => one.kind === 'task' && one.clause === '3');
    expect(task.after).toMatchObject({ innovation: true, innovationSource: '区委深改委2026年工作要点' });
    expect(task.before).toMatchObject({ innovation: false });

    const listed = (await office.ask('GET', `${at}/comparisons/${made.id}/decisions`)).json().rows;
    expect(listed.map((one: { kind: string }) => one.kind).sort()).toEqual(['exclude', 'reject', 'source']);
    const withdrawn = await office.ask('POST', `${at}/comparisons/${made.id}/withdrawals`, {
      version: decided.comparison.version,
      decisionIds: decided.decisionIds,
    });
    expect(withdrawn.json()).toMatchObject({ counts: { ...made.counts } });
    const late = await office.ask('POST', `${at}/comparisons/${made.id}/withdrawals`, {
      version: decided.comparison.version,
      decisionIds: decided.decisionIds,
    });
    expect([404, 409]).toContain(late.statusCode);

    const again = (await office.ask('GET', `${at}/comparisons/${made.id}/application`)).json().rows;
    const applied = (
      await office.ask('POST', `${at}/comparisons/${made.id}/application`, { version: withdrawn.json().version })
    ).json();
    expect(applied.items).toBe(again.length);
    expect((await office.ask('GET', `${at}/comparisons/${made.id}/application`)).json().rows).toEqual([]);
  });

  it('leaves rows that rest on undecided matches as they are where that is asked for, and writes them once decided', async () => {
    const weak = '3. 推行通办服务。创建国家级社会信用示范，规范行政执法，健全投诉举报渠道，完善公平竞争审查。';
    const { versionId } = await superior(CITY_TEXT.replace(/3\. .*/u, weak), '市四.txt');
    const made = await compare(versionId);
    const preview = async () => (await office.ask('GET', `${at}/comparisons/${made.id}/application`)).json().rows;
    const before: { id: string; undecided: boolean }[] = await preview();
    const own: { doubtful: boolean; label: string; links: { doubtful: boolean; superior: number; own: number }[] }[] =
      await clauses(made.id, 'own');
    const doubtful = own.filter((one) => one.links.some((link) => link.doubtful));
    expect(made.counts.doubtful).toBeGreaterThan(0);
    expect(doubtful.length).toBeGreaterThan(0);
    const waiting = before.filter((one) => one.undecided).map((one) => one.id);
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.length).toBeLessThan(before.length);
    const applied = (
      await office.ask('POST', `${at}/comparisons/${made.id}/application`, {
        version: made.version,
        leaveUndecided: true,
      })
    ).json();
    expect(applied.items).toBe(before.length - waiting.length);
    expect((await preview()).map((one: { id: string }) => one.id)).toEqual(waiting);

    const above = await clauses(made.id, 'superior');
    const keyed = (await clauses(made.id, 'own')) as { index: number; fingerprint: string }[];
    const decisions = doubtful
      .flatMap((one) => one.links.filter((link) => link.doubtful))
      .map((link) => ({
        kind: 'accept',
        superior: above.find((one: { index: number }) => one.index === link.superior).fingerprint,
        own: keyed.find((one) => one.index === link.own)?.fingerprint,
      }));
    const decided = (
      await office.ask('POST', `${at}/comparisons/${made.id}/decisions`, { version: made.version, decisions })
    ).json();
    expect((await preview()).every((one: { undecided: boolean }) => !one.undecided)).toBe(true);
    const rest = await office.ask('POST', `${at}/comparisons/${made.id}/application`, {
      version: decided.comparison.version,
      leaveUndecided: true,
    });
    expect(rest.json().items).toBe(waiting.length);
  });

  it('says that it is out of date once a newer version stands here, and takes the decisions along', async () => {
    const { planId, versionId } = await superior(CITY_TEXT.replace('远洋', '近海'), '市二.txt');
    const made = await compare(versionId);
    const above = await clauses(made.id, 'superior');
    const key = (label: string) => above.find((one: { label: string }) => one.label === label).fingerprint;
    await office.ask('POST', `${at}/comparisons/${made.id}/decisions`, {
      version: made.version,
      decisions: [
        { kind: 'exclude', superior: key('4'), reason: '无关' },
        { kind: 'exclude', superior: key('2'), reason: '无关' },
      ],
    });
    const next = CITY_TEXT.replace('远洋', '近海').replace('300家', '320家');
    const newer = (await office.ask('POST', `${at}/plans/${planId}/versions`, ...form(next, '市三.txt'))).json();
    expect((await office.ask('GET', `${at}/comparisons/${made.id}`)).json().outdated).toEqual({
      own: null,
      superior: { versionId: newer.versionId, number: 2 },
    });
    const anew = await compare(newer.versionId);
    expect(anew.id).not.toBe(made.id);
    // Clause 4 is as it was; clause 2 has another figure, so that a person must say it again.
    expect(anew.counts).toMatchObject({ decisions: 2, lapsed: 1, notForUs: 1 });
    expect(anew.outdated).toEqual({ own: null, superior: null });
  });

  it('lets a level read what is published towards it and nothing else', async () => {
    const cityPlan = await kit.plan(city);
    const list = async () => (await office.ask('GET', `${at}/publications`)).json();
    expect((await list()).others).toEqual([]);
    const take = (versionId: string) =>
      office.ask('POST', `${at}/publications/taking`, { regionId: city.id, versionId });
    expect((await take(cityPlan.versionId)).statusCode).toBe(404);
    const publish = (downwards: boolean, version: number | null) =>
      cityOffice.ask('POST', `${API_BASE}/regions/${city.id}/publications`, {
        versionId: cityPlan.versionId,
        upwards: true,
        downwards,
        version,
      });
    expect((await publish(false, null)).statusCode).toBe(200);
    expect((await list()).others).toEqual([]);
    expect((await publish(true, null)).statusCode).toBe(409);
    expect((await publish(true, 1)).statusCode).toBe(200);
    const [offered] = (await list()).others;
    expect(offered).toMatchObject({ region: '临江市', stands: 'above', versionId: cityPlan.versionId, taken: null });
    const taken = await take(cityPlan.versionId);
    expect(taken.statusCode, taken.body).toBe(201);
    expect((await take(cityPlan.versionId)).json()).toEqual(taken.json());
    expect((await list()).others[0].taken).toEqual(taken.json());
    const made = await compare(taken.json().versionId);
    expect(made.superior.planId).toBe(taken.json().planId);
    const neighbour = await kit.region('南浦区', city);
    const stranger = await kit.person(neighbour, 'command-office');
    await kit.store.transact(region.id, { personId: null, name: '测', address: null }, (tx) =>
      publishVersion(
        tx,
        { personId: '', name: '', regionId: region.id, roles: ['command-office'], postIds: [], unitIds: [] },
        { versionId: plan.versionId, upwards: true, downwards: true, seen: null },
      ),
    );
    const seen = (await stranger.ask('GET', `${API_BASE}/regions/${neighbour.id}/publications`)).json().others;
    expect(seen.map((one: { region: string }) => one.region)).toEqual(['临江市']);
    const sums = (await cityOffice.ask('GET', `${API_BASE}/regions/${city.id}/plans/${cityPlan.planId}/sums`)).json();
    expect(sums.parts.map((one: { region: string; title: string | null }) => [one.region, one.title !== null])).toEqual(
      expect.arrayContaining([
        ['澄湖区', true],
        ['南浦区', false],
      ]),
    );
  });
});
