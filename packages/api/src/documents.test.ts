import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, PLAN_TEXT, type Visitor } from './testing/api.testkit.ts';
import { fileForm } from './testing/file-form.ts';

describe.each(ENGINES)('documents on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine, { maxFileBytes: 100_000 });
    region = await kit.region('澄湖区');
    await kit.plan(region);
    office = await kit.person(region, 'command-office');
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());

  it('takes a document from upload to ledger: accept, edit, split, merge, add, drop, confirm', async () => {
    const name = '新计划.txt';
    const sent = await office.ask(
      'POST',
      `${at}/plans`,
      ...fileForm(PLAN_TEXT.replaceAll('算力', '智算'), name, { role: 'own' }),
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
    const sent = (await office.ask('POST', `${at}/plans`, ...fileForm(text, '上级.txt'))).json();
    expect(sent).toMatchObject({ role: 'superior' });
    const again = (await office.ask('POST', `${at}/plans`, ...fileForm(text, '换个名字.txt'))).json();
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
      await office.ask('POST', `${at}/plans`, ...fileForm(text, '撤销.txt', { role: 'own' }))
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
    const send = (text: string | Buffer, name: string) => office.ask('POST', `${at}/plans`, ...fileForm(text, name));
    const large = await send(Buffer.alloc(120_000, 'x'), '大.txt');
    expect(large.statusCode).toBe(413);
    expect(large.json().detail).toEqual({ most: 100_000 });
    expect((await send('x', '坏.bad')).json()).toMatchObject({ code: 'unreadable-document', message: '文件已损坏。' });
    expect((await send('今天天气很好。', '无计划.txt')).json()).toMatchObject({
      code: 'invalid',
      detail: { reason: 'no-plan-in-it' },
    });
    expect((await office.ask('POST', `${at}/plans`, { role: 'own' })).statusCode).toBe(415);
  });
});

describe.each(ENGINES)('a virus scanner on %s', (engine) => {
  const found = {
    净: { verdict: 'clean' },
    毒: { verdict: 'infected', name: 'Worm.Test' },
    深: { verdict: 'unscanned' },
  } as const;
  let kit: Kit;
  beforeAll(async () => {
    kit = await openKit(engine, {
      scan: async (bytes) => {
        const [word] = Buffer.from(bytes).toString('utf8');
        if (word && word in found) return found[word as keyof typeof found];
        throw new Error('connect ECONNREFUSED');
      },
    });
  }, 60_000);
  afterAll(() => kit.close());

  it('keeps out what is infected, what it cannot look through, and everything while it is away', async () => {
    const region = await kit.region('澄湖区');
    const office = await kit.person(region, 'command-office');
    const auditor = await kit.person(region, 'audit-admin');
    const at = `${API_BASE}/regions/${region.id}`;
    const send = (word: string) => office.ask('POST', `${at}/plans`, ...fileForm(`${word}${PLAN_TEXT}`, `${word}.txt`));
    expect((await send('毒')).json()).toMatchObject({ code: 'file-infected', detail: { virus: 'Worm.Test' } });
    expect((await send('深')).json()).toMatchObject({ code: 'file-unscanned' });
    const away = await send('无');
    expect([away.statusCode, away.headers['retry-after'], away.json().code]).toEqual([503, '2', 'scanner-away']);
    expect((await office.ask('GET', `${at}/plans`)).json().rows).toEqual([]);
    expect((await send('净')).statusCode).toBe(201);
    const { rows } = (await auditor.ask('GET', `${at}/audit?limit=50`)).json();
    expect(rows.map((row: { event: string }) => row.event).filter((event: string) => /^file\./u.test(event))).toEqual([
      'file.unscanned',
      'file.infected',
    ]);
  });

  it('is not asked for somebody who may not upload', async () => {
    const region = await kit.region('临江市');
    const reader = await kit.person(region, 'reader');
    const sent = await reader.ask('POST', `${API_BASE}/regions/${region.id}/plans`, ...fileForm('毒', '毒.txt'));
    expect(sent.statusCode).toBe(403);
  });
});
