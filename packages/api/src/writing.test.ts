import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ENGINES, type Kit, openKit, PLAN_TEXT, type Visitor } from './testing/api.testkit.ts';
import { fileForm } from './testing/file-form.ts';

describe.each(ENGINES)('writing on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let head: Visitor;
  let at: string;
  let plan: Awaited<ReturnType<Kit['plan']>>;
  beforeAll(async () => {
    kit = await openKit(engine, { maxFileBytes: 100_000 });
    region = await kit.region('澄湖区');
    plan = await kit.plan(region);
    office = await kit.person(region, 'command-office');
    head = await kit.person(region, 'unit-head', plan.unitId);
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());
  const item = async (id = plan.itemIds[0] as string) => (await office.ask('GET', `${at}/items/${id}`)).json().item;

  it('answers a repeated POST with its first answer and does it once', async () => {
    const key = { 'idempotency-key': 'one-and-only-key' };
    const add = (name: string, headers: Record<string, string> = key) =>
      office.ask('POST', `${at}/units`, { name }, headers);
    const [first, second, third] = await Promise.all([add('区商务局'), add('区商务局'), add('区商务局')]);
    expect([first.statusCode, second.statusCode, third.statusCode]).toEqual([201, 201, 201]);
    expect(new Set([first.body, second.body, third.body]).size).toBe(1);
    expect([first, second, third].filter((one) => one.headers['idempotency-replayed'] === 'true').length).toBe(2);
    expect((await add('区文旅局')).json()).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await add('区商务局', { 'idempotency-key': 'another-key' })).json()).toMatchObject({ code: 'duplicate' });
    const bare = await kit.app.inject({
      method: 'POST',
      url: `${at}/units`,
      headers: { cookie: office.cookie },
      payload: { name: '区信访局' },
    });
    expect(bare.json()).toMatchObject({ code: 'idempotency-key-missing' });
  });

  it('holds a form’s fields and its file’s name against the key, too', async () => {
    const send = (fields: Record<string, string>, name: string) => {
      const [bytes, headers] = fileForm(PLAN_TEXT, name, fields);
      return office.ask('POST', `${at}/plans`, bytes, { ...headers, 'idempotency-key': 'one-key-for-a-form' });
    };
    const first = await send({ role: 'superior' }, '甲.txt');
    expect(first.statusCode, first.body).toBe(201);
    expect((await send({ role: 'superior' }, '甲.txt')).body).toBe(first.body);
    expect((await send({ role: 'own' }, '甲.txt')).json()).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await send({ role: 'superior' }, '乙.txt')).json()).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('gives one key to two accounts without mixing them up', async () => {
    const other = await kit.person(region, 'command-office');
    const key = { 'idempotency-key': 'a-key-that-two-use' };
    const [a, b] = [
      await office.ask('POST', `${at}/units`, { name: '区民政局' }, key),
      await other.ask('POST', `${at}/units`, { name: '区司法局' }, key),
    ];
    expect([a.statusCode, b.statusCode]).toEqual([201, 201]);
  });

  it('refuses a stale write and shows the row as it is now, in both languages', async () => {
    const { id, version } = await item();
    const edit = (remark: string, language = 'zh-CN') =>
      office.ask('POST', `${at}/items/edits`, { changes: [{ id, version, remark }] }, { 'accept-language': language });
    expect((await edit('先到')).json()).toEqual({ rows: [{ id, version: version + 1 }] });
    const late = await edit('后到');
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      code: 'stale-version',
      message: expect.stringContaining('别人'),
      detail: { current: [{ id, version: version + 1, remark: '先到' }] },
    });
    expect((await edit('late', 'en')).json().message).toMatch(/Somebody has just changed this/u);
  });

  it('changes many rows or none', async () => {
    const [a, b] = [await item(plan.itemIds[1]), await item(plan.itemIds[2])];
    const changes = [a, b].map(({ id, version }, index) => ({
      id,
      version: version + index,
      assignment: { leadUnitId: plan.unitId },
    }));
    expect((await office.ask('POST', `${at}/items/assignments`, { changes })).statusCode).toBe(409);
    expect((await item(a.id)).version).toBe(a.version);
  });

  it('lets a unit schedule its own rows only, and a promise change by adjustment only', async () => {
    const rows = (await office.ask('GET', `${at}/plans/${plan.planId}/ledgers/tasks`)).json().rows;
    const mine = rows.find((row: { assignment: { leadUnitId: string } }) => row.assignment.leadUnitId === plan.unitId);
    // Read from the sentence when the plan was confirmed.
    expect(mine.dueOn).toBe('2027-12-31');
    const other = rows.find(
      (row: { assignment: { leadUnitId: string | null; jointUnitIds: string[] } }) =>
        row.assignment.leadUnitId === null && row.assignment.jointUnitIds.length === 0,
    );
    const milestones = [{ year: 2026, quarter: 1, words: '开工', value: null, share: '25' }];
    const schedule = ({ id, version }: { id: string; version: number }) =>
      head.ask('POST', `${at}/items/schedules`, { changes: [{ id, version, milestones }] });
    expect((await schedule(other)).statusCode).toBe(403);
    expect((await schedule(mine)).statusCode).toBe(200);
    const edit = (dueOn: string, version: number) =>
      office.ask('POST', `${at}/items/edits`, { changes: [{ id: mine.id, version, dueOn }] });
    expect((await edit('2027-12-31', mine.version + 1)).statusCode).toBe(200);
    expect((await edit('2026-09-30', mine.version + 2)).json()).toMatchObject({
      code: 'illegal-state',
      detail: { reason: 'needs-adjustment' },
    });
    const proposed = await head.ask('POST', `${at}/items/${mine.id}/adjustments`, {
      change: { field: 'dueOn', after: '2026-09-30' },
      reason: '汛期停工',
    });
    const { id } = proposed.json();
    expect(
      (await office.ask('POST', `${at}/adjustments/${id}/decision`, { version: 1, approve: true })).json(),
    ).toEqual({ done: true });
    expect(await item(mine.id)).toMatchObject({ dueOn: '2026-09-30' });
    const [line] = (await office.ask('GET', `${at}/adjustments?itemId=${mine.id}`)).json().rows;
    expect(line).toMatchObject({
      before: '2027-12-31',
      after: '2026-09-30',
      status: 'approved',
      proposedBy: { personId: head.personId },
    });
    const history = (await office.ask('GET', `${at}/items/${mine.id}`)).json().history;
    expect(history.map((row: { dueOn: string | null }) => row.dueOn).slice(-3)).toEqual([
      '2027-12-31',
      '2027-12-31',
      '2026-09-30',
    ]);
    // Who made each version: the unit planned, the office wrote the same day and changed it by its decision.
    expect(history.slice(-3).map((row: { by: string }) => row.by)).toEqual([
      'unit-head',
      'command-office',
      'command-office',
    ]);
  });

  it('compares two versions, keeps what a person decides, and writes the result into the ledger', async () => {
    const above = PLAN_TEXT.replaceAll('澄湖区', '临江市')
      .replaceAll('区', '市')
      .replace('一网通办', '跨境电商综合改革');
    const { planId, versionId } = (
      await office.ask('POST', `${at}/plans`, ...fileForm(above, '上级.txt', { role: 'superior' }))
    ).json();
    const made = (
      await office.ask('POST', `${at}/comparisons`, { ownVersionId: plan.versionId, superiorVersionId: versionId })
    ).json();
    expect(made).toMatchObject({ superior: { planId }, counts: { decisions: 0 } });
    const clauses = async (side: string) =>
      (await office.ask('GET', `${at}/comparisons/${made.id}/clauses?side=${side}`)).json().rows;
    const [own, superior] = [await clauses('own'), await clauses('superior')];
    const linked = own.find((one: { links: object[] }) => one.links.length > 0);
    const partner = superior.find((one: { index: number }) => one.index === linked.links[0].superior);
    const decide = (version: number, ...decisions: object[]) =>
      office.ask('POST', `${at}/comparisons/${made.id}/decisions`, { version, decisions });
    const unlink = { kind: 'unlink', own: linked.fingerprint, superior: partner.fingerprint };
    const without = { kind: 'exclude', superior: partner.fingerprint };
    expect((await decide(made.version, without)).json()).toMatchObject({ code: 'invalid-request' });
    const { comparison: after } = (await decide(made.version, unlink)).json();
    expect(after).toMatchObject({
      version: made.version + 1,
      counts: { decisions: 1, carrying: made.counts.carrying - 1 },
    });
    expect((await decide(made.version, unlink)).statusCode).toBe(409);
    const applied = (
      await office.ask('POST', `${at}/comparisons/${made.id}/application`, { version: after.version })
    ).json();
    expect(applied.innovations).toBeGreaterThan(0);
    const again = (
      await office.ask('POST', `${at}/comparisons/${made.id}/application`, { version: after.version })
    ).json();
    expect(again.items).toBe(0);
    const counts = (await office.ask('GET', `${at}/plans/${plan.planId}/ledgers`)).json().counts;
    expect(counts.innovations.rows).toBeGreaterThan(0);
  });

  it('exports what is shown, safe for a spreadsheet, and the whole region', async () => {
    const { id, version } = await item();
    await office.ask('POST', `${at}/items/edits`, { changes: [{ id, version, remark: '=HYPERLINK("http://x")' }] });
    const csv = await office.ask('GET', `${at}/plans/${plan.planId}/ledgers/tasks/csv`);
    expect(csv.body.startsWith('\ufeff序号,')).toBe(true);
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await office.ask('GET', `${at}/dump`)).headers['content-type']).toBe('application/zip');
    const events = (await kit.store.auditTrail(region.id, 0, 10_000)).map((line) => line.event);
    expect(events).toEqual(expect.arrayContaining(['export.csv', 'export.dump']));
    expect(await kit.store.verifyAudit(region.id)).toBeNull();
  });

  it('shows a ledger as of a past day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-05T02:00:00.000Z') });
    const office = await kit.person(region, 'command-office');
    const { id, version } = (await office.ask('GET', `${at}/items/${plan.itemIds[0]}`)).json().item;
    await office.ask('POST', `${at}/items/edits`, { changes: [{ id, version, remark: '新年' }] });
    vi.setSystemTime(new Date('2030-01-07T02:00:00.000Z'));
    const later = await kit.person(region, 'command-office');
    const remark = async (asOf: string) =>
      (await later.ask('GET', `${at}/plans/${plan.planId}/ledgers/tasks?asOf=${asOf}`))
        .json()
        .rows.find((row: { id: string }) => row.id === id)?.remark;
    expect(await remark('2030-01-05')).toBe('新年');
    expect(await remark('2030-01-04')).not.toBe('新年');
    expect(await remark('2020-01-01')).toBeUndefined();
    vi.useRealTimers();
  });
});
