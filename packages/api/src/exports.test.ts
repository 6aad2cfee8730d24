import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';
import { readDocument } from './testing/formats.testkit.ts';

type Region = Awaited<ReturnType<Kit['region']>>;

describe.each(ENGINES)('exports on %s', (engine) => {
  let kit: Kit;
  let region: Region;
  let office: Visitor;
  let planId: string;
  let itemIds: readonly string[];
  let base: string;
  const textOf = async (bytes: Buffer, name: string) => (await readDocument(bytes, name)).text;
  const send = (path: string, body: object, who = office) => who.ask('POST', `${base}${path}`, body);

  beforeAll(async () => {
    kit = await openKit(engine, { logLevel: 'error' });
    region = await kit.region('澄湖区');
    office = await kit.person(region, 'command-office');
    const made = await kit.plan(region);
    ({ planId, itemIds } = made);
    base = `/api/v1/regions/${region.id}`;
    await kit.store.transact(region.id, { personId: null, name: '测试', address: null }, async (tx) => {
      const [task] = await tx.list('item', { planId, kind: 'task', position: 0 });
      if (task)
        await tx.update('item', task.id, task.version, {
          remark: '=HYPERLINK("http://x")',
          milestones: [{ year: 2026, quarter: 1, words: '完成选址', value: null, share: '25', approved: true }],
          dueOn: '2027-12-31',
        });
    });
  });
  afterAll(() => kit.close());

  it('writes a ledger as a workbook that reads back with its figures, days and words', async () => {
    const answer = await send(`/plans/${planId}/ledgers/tasks/exports`, { format: 'xlsx' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('.xlsx');
    const text = await textOf(answer.rawPayload, 'a.xlsx');
    expect(text).toContain('区科技局');
    expect(text).toContain('完成选址（计划进度25%）');
    expect(text).toContain('2027年12月31日');
    expect(text).toContain('=HYPERLINK');
  });

  it('writes the columns and rows that were chosen, in the order chosen', async () => {
    const tasks = (
      (await office.ask('GET', `${base}/plans/${planId}/ledgers/tasks`)).json() as {
        rows: { id: string; title: string }[];
      }
    ).rows;
    const ids = [tasks[2]?.id, tasks[0]?.id] as string[];
    const answer = await send(`/plans/${planId}/ledgers/tasks/exports`, {
      format: 'csv',
      ids,
      columns: ['title', 'due'],
    });
    const lines = answer.body.replace('\ufeff', '').trim().split('\r\n');
    expect(lines).toEqual(
      ['任务/指标,完成时限', tasks[2]?.title, `${tasks[0]?.title},2027-12-31`].map((one, at) =>
        at === 1 ? `${one},` : one,
      ),
    );
  });

  it('numbers what is written from 1 as the screen does, or as the screen says, whatever place a row has in the plan', async () => {
    const path = `/plans/${planId}/ledgers/pilots/exports`;
    const numbersOf = async (body: object) => {
      const answer = await send(path, { format: 'csv', columns: ['number', 'lead'], ...body });
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.body
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
    };
    const { rows } = (await office.ask('GET', `${base}/plans/${planId}/ledgers/pilots`)).json();
    const [first, second] = rows as { id: string }[];
    expect(await numbersOf({})).toEqual(rows.map((_: unknown, at: number) => String(at + 1)));
    const grouped = (await numbersOf({ group: 'lead' })).filter((one) => /^\d+$/u.test(one ?? ''));
    expect(grouped).toEqual(rows.map((_: unknown, at: number) => String(at + 1)));
    const two = [second?.id ?? first?.id, first?.id];
    expect(await numbersOf({ ids: two, numbers: [7, 3] })).toEqual(two[0] === two[1] ? ['3'] : ['7', '3']);
  });

  it('writes formulas as text in every format', async () => {
    const csv = (await send(`/plans/${planId}/ledgers/tasks/exports`, { format: 'csv' })).body;
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await office.ask('GET', `${base}/plans/${planId}/ledgers/tasks/csv`)).body).toBe(csv);
  });

  it('groups rows under lines with their names', async () => {
    const answer = await send(`/plans/${planId}/ledgers/tasks/exports`, {
      format: 'csv',
      group: 'lead',
      columns: ['title', 'lead'],
    });
    expect(answer.body).toContain('未明确（');
    expect(answer.body).toContain('区科技局（');
  });

  it('writes what stood before each change on a second sheet', async () => {
    const answer = await send(`/plans/${planId}/ledgers/tasks/exports`, { format: 'xlsx', history: true });
    const text = await textOf(answer.rawPayload, 'a.xlsx');
    expect(text).toContain('变更历史');
  });

  it('makes a Word table and an official document that reads as one', async () => {
    const word = await send(`/plans/${planId}/ledgers/indicators/exports`, { format: 'docx' });
    expect(word.statusCode, word.body.slice(0, 300)).toBe(200);
    expect(await textOf(word.rawPayload, 'a.docx')).toContain('≥300P（到2027年）');
    const made = await send(`/plans/${planId}/ledgers/tasks/documents`, {
      kind: 'breakdown',
      letter: {
        addressee: '各街道，区直有关部门',
        number: '澄政办发〔2026〕3号',
        issuer: '澄湖区人民政府办公室',
        signedOn: '2026-03-31',
      },
    });
    expect(made.statusCode, made.body.slice(0, 300)).toBe(200);
    const text = await textOf(made.rawPayload, 'a.docx');
    expect(text).toContain('责任分解方案');
    expect(text).toContain('一、发展新型算力');
    expect(text).toContain('1. 建设算力中心。到2027年，算力规模达到300P。（牵头单位：区科技局');
    expect(text).toContain('完成时限：2027年12月31日）');
    expect(text).toContain('未明确');
    expect(text).not.toContain('{{');
    expect(text).not.toContain('抄送');
  });

  it('keeps, shows, activates and takes back a template, and makes documents from it', async () => {
    const builtIn = await office.ask('GET', `${base}/built-in-templates/ledger/file`);
    const upload = (bytes: Buffer, name: string, kind = 'ledger') => {
      const head = `--xx\r\ncontent-disposition: form-data; name="kind"\r\n\r\n${kind}\r\n--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
      return office.ask(
        'POST',
        `${base}/templates`,
        Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--xx--\r\n')]),
        {
          'content-type': 'multipart/form-data; boundary=xx',
        },
      );
    };
    const kept = await upload(builtIn.rawPayload, '我的台账.docx');
    expect(kept.statusCode, kept.body).toBe(201);
    const row = kept.json() as { id: string; version: number; number: number; unknown: unknown[] };
    expect(row).toMatchObject({ kind: 'ledger', number: 1, status: 'kept', unknown: [] });
    const activate = (template: object | null) => send('/built-in-templates/ledger/replacement', { template });
    expect((await activate({ id: row.id, version: 1 })).json()).toEqual({ done: true });
    expect((await activate({ id: row.id, version: 1 })).statusCode).toBe(409);
    // The one that documents are made from stays.
    const remove = (version: number) => send(`/templates/${row.id}/removal`, { version });
    expect((await remove(2)).json()).toMatchObject({ code: 'illegal-state', detail: { reason: 'template-in-use' } });
    const made = await send(`/plans/${planId}/ledgers/pilots/documents`, { kind: 'ledger' });
    expect(await textOf(made.rawPayload, 'a.docx')).toContain('试点示范台账');
    expect((await activate(null)).statusCode).toBe(200);
    const list = (await office.ask('GET', `${base}/templates`)).json() as { rows: { status: string }[] };
    expect(list.rows.map((one) => one.status)).toEqual(['kept']);
    expect((await remove(1)).statusCode).toBe(409);
    expect((await remove(3)).json()).toEqual({ done: true });
    expect((await office.ask('GET', `${base}/templates`)).json()).toMatchObject({ rows: [] });
    // The office's two Word files of one ledger do not bear one name.
    const table = await send(`/plans/${planId}/ledgers/pilots/exports`, { format: 'docx' });
    expect(made.headers['content-disposition']).not.toBe(table.headers['content-disposition']);
    expect((await upload(builtIn.rawPayload, '错.docx', 'breakdown')).statusCode).toBe(201);
    expect((await upload(Buffer.from('PK\u0003\u0004 nothing'), 'a.docx')).statusCode).toBe(422);
    const lines = await kit.store.auditTrail(region.id, 0, 10_000);
    expect(lines.map((line) => line.event)).toEqual(
      expect.arrayContaining([
        'template.add',
        'template.activate',
        'template.retire',
        'template.remove',
        'export.xlsx',
        'export.document',
      ]),
    );
  });

  it('writes a line each time data leaves, also where the same request comes again', async () => {
    const lines = async () =>
      (await kit.store.auditTrail(region.id, 0, 10_000)).filter((line) => line.event.startsWith('export.'));
    const before = (await lines()).length;
    const key = { 'idempotency-key': 'the-same-key-again' };
    const csv = (format: string) =>
      office.ask('POST', `${base}/plans/${planId}/ledgers/tasks/exports`, { format }, key);
    for (const _ of [1, 2, 3]) {
      const answer = await csv('csv');
      expect([answer.statusCode, answer.headers['idempotency-replayed']]).toEqual([200, undefined]);
    }
    expect((await csv('xlsx')).json()).toMatchObject({ code: 'idempotency-key-reused' });
    const document = { 'idempotency-key': 'the-same-document' };
    for (const _ of [1, 2])
      await office.ask('POST', `${base}/plans/${planId}/ledgers/tasks/documents`, { kind: 'breakdown' }, document);
    expect((await lines()).slice(before).map((line) => line.event)).toEqual([
      'export.csv',
      'export.csv',
      'export.csv',
      'export.document',
      'export.document',
    ]);
    expect(await kit.store.verifyAudit(region.id)).toBeNull();
  });

  it('counts and writes of the rows chosen those that stand in the ledger', async () => {
    const rowsOf = async (ledger: string) =>
      (await office.ask('GET', `${base}/plans/${planId}/ledgers/${ledger}`)).json().rows as { id: string }[];
    const [task, indicator] = [(await rowsOf('tasks'))[0]?.id, (await rowsOf('indicators'))[0]?.id];
    const ids = [task, indicator, '01990000-0000-7000-8000-000000000000', task];
    const answer = await send(`/plans/${planId}/ledgers/tasks/exports`, { format: 'csv', ids, columns: ['title'] });
    expect(answer.headers['x-export-rows']).toBe('1');
    expect(answer.body.trim().split('\r\n')).toHaveLength(2);
    expect((await kit.store.auditTrail(region.id, 0, 10_000)).at(-1)?.detail).toMatchObject({ written: 1 });
    const word = await send(`/plans/${planId}/ledgers/tasks/documents`, { kind: 'ledger', ids });
    expect(word.headers['x-export-rows']).toBe('1');
  });

  it('refuses a document of another region’s plan, and a reporter a template', async () => {
    const other = await kit.region('外区');
    const foreign = await kit.plan(other);
    const answer = await send(`/plans/${foreign.planId}/ledgers/tasks/exports`, { format: 'xlsx' });
    expect(answer.statusCode).toBe(404);
    const chosen = await send(`/plans/${planId}/ledgers/tasks/exports`, {
      format: 'csv',
      ids: foreign.itemIds,
      columns: ['title'],
    });
    expect(chosen.body).toBe('\ufeff任务/指标\r\n');
    const reporter = await kit.person(region, 'reporter');
    expect((await send('/built-in-templates/ledger/replacement', { template: null }, reporter)).statusCode).toBe(403);
    expect(itemIds.length).toBeGreaterThan(0);
  });
});
