import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, ENGINES, type Kit, openKit, PLAN_TEXT, type Visitor } from './testing/api.testkit.ts';

function form(
  text: string | Buffer,
  name: string,
  fields: Record<string, string> = {},
): readonly [Buffer, Record<string, string>] {
  const boundary = 'gangmu-test-boundary';
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return [
    Buffer.concat([Buffer.from(head), Buffer.from(text), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    { 'content-type': `multipart/form-data; boundary=${boundary}` },
  ];
}

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
    expect((await edit('2026-06-30', mine.version + 1)).statusCode).toBe(200);
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
      before: '2026-06-30',
      after: '2026-09-30',
      status: 'approved',
      proposedBy: { personId: head.personId },
    });
    const history = (await office.ask('GET', `${at}/items/${mine.id}`)).json().history;
    expect(history.map((row: { dueOn: string | null }) => row.dueOn).slice(-3)).toEqual([
      null,
      '2026-06-30',
      '2026-09-30',
    ]);
    // Who made each version: the unit planned, the office set the day and changed it by its decision.
    expect(history.slice(-3).map((row: { by: string }) => row.by)).toEqual([
      'unit-head',
      'command-office',
      'command-office',
    ]);
  });

  it('takes a document from upload to ledger: accept, edit, split, merge, add, drop, confirm', async () => {
    const name = '新计划.txt';
    const sent = await office.ask(
      'POST',
      `${at}/plans`,
      ...form(PLAN_TEXT.replaceAll('算力', '智算'), name, { role: 'own' }),
    );
    expect(sent.statusCode, sent.body).toBe(201);
    const { planId, versionId } = sent.json();
    const version = `${at}/plans/${planId}/versions/${versionId}`;
    const view = (await office.ask('GET', version)).json();
    expect(view).toMatchObject({
      plan: { id: planId },
      version: { fileName: name, status: 'read' },
      reading: { kind: 'reading' },
    });
    const drafts = () =>
      office.ask('GET', version).then(
        (answer) =>
          answer.json().drafts as {
            id: string;
            version: number;
            kind: string;
            start: number;
            end: number;
            title: string;
            status: string;
            content: object;
          }[],
      );
    const [first, second, third] = (await drafts()).filter((row) => row.kind === 'task') as Awaited<
      ReturnType<typeof drafts>
    >;
    if (!first || !second || !third) throw new Error('three tasks are expected');
    const drop = (reason?: string) =>
      office.ask('PATCH', `${at}/drafts/${third.id}`, { version: third.version, status: 'dropped', reason });
    expect((await drop()).json()).toMatchObject({ code: 'invalid', detail: { field: 'reason' } });
    expect((await drop('与本区无关')).json()).toMatchObject({ status: 'dropped', reason: '与本区无关' });
    const pieces = [
      { start: first.start, end: first.start + 9, title: '甲' },
      { start: first.start + 9, end: first.end, title: '乙' },
    ];
    const { rows: ids } = (
      await office.ask('POST', `${at}/drafts/${first.id}/split`, { version: first.version, pieces })
    ).json();
    const merged = await office.ask('POST', `${at}/drafts/merge`, {
      rows: [
        { id: ids[1].id, version: 1 },
        { id: second.id, version: second.version },
      ],
      title: '丙',
    });
    expect(merged.statusCode, merged.body).toBe(200);
    const added = await office.ask('POST', `${version}/drafts`, {
      start: view.text.indexOf('创建'),
      end: view.text.indexOf('创建') + 8,
      title: '营商试点',
      content: { kind: 'pilot', level: 'national', quote: '创建国家级营商' },
    });
    expect(added.statusCode, added.body).toBe(201);
    await office.ask('POST', `${version}/accept-certain`);
    for (const row of (await drafts()).filter((one) => one.status === 'open'))
      expect(
        (
          await office.ask('PATCH', `${at}/drafts/${row.id}`, {
            version: row.version,
            status: 'accepted',
            title: row.title,
          })
        ).statusCode,
      ).toBe(200);
    const confirmed = await office.ask('POST', `${version}/confirmation`, { version: 1 });
    expect(confirmed.statusCode, confirmed.body).toBe(200);
    const tasks = (await office.ask('GET', `${at}/plans/${planId}/ledgers/tasks`)).json();
    expect(tasks.rows.map((row: { title: string }) => row.title)).toEqual(['甲', '丙']);
    expect((await office.ask('GET', `${version}/file`)).rawPayload.toString()).toContain('智算');
    expect((await office.ask('POST', `${version}/confirmation`, { version: 2 })).json()).toMatchObject({
      code: 'illegal-state',
    });
  });

  it('guesses whose plan it is, tells a file that is here already, and lets the guess be corrected', async () => {
    const text = PLAN_TEXT.replaceAll('澄湖区', '临江市').replaceAll('算力', '云算');
    const sent = (await office.ask('POST', `${at}/plans`, ...form(text, '上级.txt'))).json();
    expect(sent).toMatchObject({ role: 'superior' });
    const again = (await office.ask('POST', `${at}/plans`, ...form(text, '换个名字.txt'))).json();
    expect(again).toMatchObject({
      code: 'duplicate',
      detail: { reason: 'same-file', planId: sent.planId, versionId: sent.versionId, number: 1 },
    });
    const version = `${at}/plans/${sent.planId}/versions/${sent.versionId}`;
    await office.ask('POST', `${version}/accept-certain`);
    for (const row of (await office.ask('GET', version))
      .json()
      .drafts.filter((one: { status: string }) => one.status === 'open'))
      await office.ask('PATCH', `${at}/drafts/${row.id}`, { version: row.version, status: 'accepted' });
    expect((await office.ask('POST', `${version}/confirmation`, { version: 1 })).json()).toMatchObject({
      code: 'illegal-state',
      detail: { reason: 'not-own-plan' },
    });
    const put = (role: string, seen: number) =>
      office.ask('PATCH', `${at}/plans/${sent.planId}`, { version: seen, role });
    expect((await put('other', 1)).statusCode).toBe(200);
    expect((await put('superior', 1)).statusCode).toBe(409);
  });

  it('takes decisions back: many at once or none, a moved and changed row, a split, a note', async () => {
    const text = `${PLAN_TEXT.replaceAll('算力', '类算')}\n99.异常。投资翻番，完成率要看第7。`;
    const { planId, versionId } = (
      await office.ask('POST', `${at}/plans`, ...form(text, '撤销.txt', { role: 'own' }))
    ).json();
    const version = `${at}/plans/${planId}/versions/${versionId}`;
    const view = async () => (await office.ask('GET', version)).json();
    const before = await view();
    const { rows } = (await office.ask('POST', `${version}/accept-certain`)).json();
    expect(rows.length).toBeGreaterThan(0);
    const open = rows.map((row: { id: string; version: number }) => ({ ...row, status: 'open' }));
    const stale = await office.ask('POST', `${version}/decisions`, { rows: [...open, { ...open[0], version: 99 }] });
    expect(stale.json()).toMatchObject({ code: 'stale-version', detail: { current: [{ id: open[0].id }] } });
    expect((await view()).drafts.filter((one: { status: string }) => one.status === 'open')).toHaveLength(
      before.drafts.length - rows.length,
    );
    expect((await office.ask('POST', `${version}/decisions`, { rows: open })).statusCode).toBe(200);
    const [task] = (await view()).drafts.filter((one: { kind: string }) => one.kind === 'task');
    const moved = await office.ask('PATCH', `${at}/drafts/${task.id}`, {
      version: task.version,
      status: 'accepted',
      start: task.start,
      end: task.start + 4,
      content: { kind: 'pilot', level: 'none', quote: '' },
    });
    expect(moved.json()).toMatchObject({ kind: 'pilot', end: task.start + 4, clausePath: task.clausePath });
    const lone = await office.ask('PATCH', `${at}/drafts/${task.id}`, { version: 99, status: 'accepted', start: 1 });
    expect(lone.statusCode).toBe(400);
    const pieces = [0, 2].map((at) => ({ start: task.start + at, end: task.start + at + 2, title: `件${at}` }));
    const split = (
      await office.ask('POST', `${at}/drafts/${task.id}/split`, { version: moved.json().version, pieces })
    ).json().rows;
    const back = {
      rows: [
        {
          id: task.id,
          version: split[0].version,
          status: 'open',
          title: task.title,
          content: task.content,
          start: task.start,
          end: task.end,
        },
      ],
      remove: [{ id: split[1].id, version: split[1].version }],
    };
    expect((await office.ask('POST', `${version}/decisions`, back)).statusCode).toBe(200);
    const after = await view();
    expect(after.drafts).toHaveLength(before.drafts.length);
    expect(after.drafts.find((one: { id: string }) => one.id === task.id)).toMatchObject({
      kind: 'task',
      status: 'open',
      title: task.title,
      end: task.end,
    });
    const [note] = before.reading.notes;
    const place = { code: note.code, start: note.start, end: note.end };
    const mark = (await office.ask('POST', `${version}/notes`, place)).json();
    expect((await view()).noteMarks).toMatchObject([{ ...place, draftId: null }]);
    expect((await office.ask('POST', `${version}/notes`, { ...place, end: 999 })).statusCode).toBe(404);
    await office.ask('POST', `${version}/notes/again`, { id: mark.id, version: mark.version });
    expect((await view()).noteMarks).toEqual([]);
    const read = await office.ask('GET', `${version}/selection?start=0&end=60`);
    expect(read.json().proposals[0]).toMatchObject({ kind: 'task' });
    expect((await office.ask('GET', `${version}/selection?start=90&end=60`)).json()).toMatchObject({ code: 'invalid' });
  });

  it('refuses a file that is too large, that cannot be read, and what is no form at all', async () => {
    const send = (text: string | Buffer, name: string) => office.ask('POST', `${at}/plans`, ...form(text, name));
    expect((await send(Buffer.alloc(120_000, 'x'), '大.txt')).statusCode).toBe(413);
    expect((await send('x', '坏.bad')).json()).toMatchObject({ code: 'unreadable-document', message: '文件已损坏。' });
    expect((await send('今天天气很好。', '无计划.txt')).json()).toMatchObject({
      code: 'invalid',
      detail: { reason: 'no-plan-in-it' },
    });
    expect((await office.ask('POST', `${at}/plans`, { role: 'own' })).statusCode).toBe(415);
  });

  it('compares two versions, keeps what a person decides, and writes the result into the ledger', async () => {
    const above = PLAN_TEXT.replaceAll('澄湖区', '临江市')
      .replaceAll('区', '市')
      .replace('一网通办', '跨境电商综合改革');
    const { planId, versionId } = (
      await office.ask('POST', `${at}/plans`, ...form(above, '上级.txt', { role: 'superior' }))
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

describe('what is not ours to take', () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await openKit('memory');
  });
  afterAll(() => kit.close());

  it('is refused by type, by origin and by shape, and leaks nothing', async () => {
    const post = (payload: string, headers: Record<string, string>) =>
      kit.app.inject({ method: 'POST', url: `${API_BASE}/session`, payload, headers });
    expect((await post('x', { 'content-type': 'text/plain' })).statusCode).toBe(415);
    expect((await post('{}', { 'content-type': 'application/json\t; a=b' })).statusCode).toBe(400);
    expect(
      (
        await post('{"username":"甲乙","password":"x"}', {
          'content-type': 'application/json',
          origin: 'https://evil.test',
        })
      ).json(),
    ).toMatchObject({ code: 'bad-origin' });
    expect((await post('{"__proto__":{"a":1}}', { 'content-type': 'application/json' })).statusCode).toBe(400);
    expect((await post('{"username":1}', { 'content-type': 'application/json' })).json()).toMatchObject({
      code: 'invalid-request',
      detail: { in: 'body' },
    });
    for (const address of ['/api/v1/nothing', '/api/v1/regions/x/units'])
      expect((await ask(kit.app, 'GET', address)).json().detail).not.toHaveProperty('stack');
  });

  it('comes with headers that keep a browser strict', async () => {
    const { headers } = await ask(kit.app, 'GET', `${API_BASE}/entrance`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
    });
  });

  it('lets health be asked, readiness, figures from here, and the reference', async () => {
    expect((await ask(kit.app, 'GET', '/healthz')).statusCode).toBe(200);
    expect((await ask(kit.app, 'GET', '/readyz')).statusCode).toBe(200);
    expect((await ask(kit.app, 'GET', '/metrics')).body).toContain('gangmu_http_requests_total');
    const far = await kit.app.inject({
      method: 'GET',
      url: '/metrics',
      remoteAddress: '10.0.0.9',
      headers: { 'x-forwarded-for': '127.0.0.1' },
    });
    expect(far.statusCode).toBe(404);
    const api = (await ask(kit.app, 'GET', '/api/openapi.json')).json();
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths).length).toBeGreaterThan(50);
    expect((await ask(kit.app, 'GET', '/api/docs')).body).not.toMatch(/https?:\/\//u);
  });
});
