import { API_BASE, type ImportRun } from '@gangmu/contract';
import { OPEN, type RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, type Visitor } from './testing/api.testkit.ts';

const HEAD = ['任务', '来源条款', '牵头单位', '责任单位', '完成时限', '备注', '2027年一季度'];
const tsv = (lines: readonly (readonly string[])[]): string => [HEAD, ...lines].map((one) => one.join('\t')).join('\n');
const GOOD = tsv([
  ['建设算力中心', '1', '区科技局', '', '2027年底', '每月调度', '完成选址'],
  ['举办算力大赛', '', '区科技局', '', '2027-06-30', '', ''],
]);

describe.each(ENGINES)('imports on %s', (engine) => {
  let kit: Kit;
  let region: RegionRow;
  let office: Visitor;
  let planId: string;
  let at: string;
  beforeAll(async () => {
    kit = await openKit(engine);
    region = await kit.region('澄湖区');
    office = await kit.person(region, 'command-office');
    ({ planId } = await kit.plan(region));
    at = `${API_BASE}/regions/${region.id}`;
  }, 60_000);
  afterAll(() => kit.close());

  const paste = async (text: string, key?: string): Promise<string> => {
    const answer = await office.ask(
      'POST',
      `${at}/plans/${planId}/imports/paste`,
      { text },
      key ? { 'idempotency-key': key } : {},
    );
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json().id;
  };
  const get = async (id: string): Promise<ImportRun> => {
    const answer = await office.ask('GET', `${at}/imports/${id}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json();
  };
  const confirm = async (run: ImportRun) =>
    office.ask('POST', `${at}/imports/${run.id}/confirmation`, {
      version: run.version,
      digest: run.check?.digest ?? '',
    });
  const done = async (id: string): Promise<ImportRun> => {
    await kit.app.platform.imports.idle();
    return get(id);
  };
  const titles = async (): Promise<readonly string[]> => {
    const rows = await kit.store.read(region.id, (records) => records.list('item', { planId }));
    return rows.map((one) => one.title).sort();
  };

  it('takes a ledger from paste to rows, ties them to their sentences, and takes all of it back', async () => {
    const before = await kit.store.read(region.id, (records) => records.list('item', { planId }));
    const run = await get(await paste(GOOD));
    expect(run.sheets[0]?.columns.map((one) => one.field)).toEqual([
      'title',
      'clause',
      'lead',
      'joint',
      'due',
      'remark',
      'quarter',
    ]);
    expect(run.check?.counts).toMatchObject({ create: 1, update: 1, error: 0 });
    const rows = (await office.ask('GET', `${at}/imports/${run.id}/rows`)).json();
    expect(rows.rows.map((one: { action: string }) => one.action)).toEqual(['update', 'create']);
    expect(rows.rows[0].changes.map((one: { field: string }) => one.field)).toEqual(['remark', 'quarter']);
    expect(await titles()).toHaveLength(before.length);
    expect((await confirm(run)).statusCode).toBe(200);
    const ended = await done(run.id);
    expect(ended).toMatchObject({ status: 'done', result: { created: 1, updated: 1, failure: null } });
    const now = await kit.store.read(region.id, (records) => records.list('item', { planId }));
    expect(now.find((one) => one.title === '举办算力大赛')).toMatchObject({
      dueOn: '2027-06-30',
      source: { sheet: '剪贴板', cell: 'A3' },
      start: 0,
      end: 0,
    });
    expect(now.find((one) => one.title.includes('建设算力中心'))).toMatchObject({
      dueOn: '2027-12-31',
      remark: '每月调度',
      source: null,
    });
    const again = await get(await paste(GOOD));
    expect(again.check?.counts).toMatchObject({ create: 0, update: 0, same: 2 });

    const undo = await office.ask('POST', `${at}/imports/${run.id}/undo`, { version: ended.version });
    expect(undo.statusCode, undo.body).toBe(200);
    expect(await done(run.id)).toMatchObject({ status: 'undone', result: { undone: 2 } });
    const back = await kit.store.read(region.id, (records) => records.list('item', { planId }));
    const bare = (all: typeof back) => all.map(({ version: _, fromAt: __, ...one }) => one);
    expect(bare(back)).toEqual(bare(before));
    expect(await kit.store.verifyAudit(region.id)).toBeNull();
  });

  it('imports nothing at all where one cell is wrong, and says which', async () => {
    const count = (await titles()).length;
    const run = await get(
      await paste(
        tsv([
          ['甲任务', '', '区科技局', '', '择机', '', ''],
          ['乙任务', '', '火星局', '', '2027年', '', ''],
        ]),
      ),
    );
    expect(run.check?.counts).toMatchObject({ error: 2, create: 0 });
    expect(run.check?.unknown).toMatchObject([{ field: 'lead', text: '火星局', rows: 1, choice: null }]);
    const { rows } = (await office.ask('GET', `${at}/imports/${run.id}/rows?show=errors`)).json();
    expect(
      rows.map((one: { issues: { cell: string; message: string }[] }) =>
        one.issues.map(({ cell, message }) => [cell, message.slice(0, 12)]),
      ),
    ).toEqual(
      [[['E2', '看不懂日期“择机”。请写']], [['C3', '没有单位“火星局”。请选']]].map((one) =>
        one.map(([cell, message]) => [cell, message?.slice(0, 12)]),
      ),
    );
    const marked = await office.ask('GET', `${at}/imports/${run.id}/errors`);
    expect(marked.statusCode).toBe(200);
    expect(marked.body).toContain('看不懂日期“择机”');
    expect((await confirm(run)).statusCode).toBe(200);
    expect(await done(run.id)).toMatchObject({ status: 'failed', result: { failure: { code: 'invalid' } } });
    expect((await titles()).length).toBe(count);
  });

  it('takes a cell as a person has mended it, and the file stays as it was handed in', async () => {
    const run = await get(await paste(tsv([['寅任务', '', '区科技局、火星局', '', '择机', '', '']])));
    const shown = async (show: string) => (await office.ask('GET', `${at}/imports/${run.id}/rows?show=${show}`)).json();
    const [wrong] = (await shown('errors')).rows;
    const inCells = wrong.issues.map(({ cell, cellText }: { cell: string; cellText: string }) => [cell, cellText]);
    // All of the cell, not the one name in it that is not known: who mends one must not lose the other.
    expect(inCells).toContainEqual(['C2', '区科技局、火星局']);
    expect(inCells).toContainEqual(['E2', '择机']);
    const choose = (version: number, cells: readonly object[]) =>
      office.ask('PATCH', `${at}/imports/${run.id}`, { version, cells });
    const first = await choose(run.version, [{ sheet: 0, row: 1, column: 4, text: '2027年6月30日' }]);
    expect(first.statusCode, first.body).toBe(200);
    await choose(first.json().version, [{ sheet: 0, row: 1, column: 2, text: '区科技局' }]);
    const mended = await get(run.id);
    expect(mended.check?.counts).toMatchObject({ create: 1, error: 0 });
    expect((await confirm(mended)).statusCode).toBe(200);
    expect(await done(run.id)).toMatchObject({ status: 'done', result: { created: 1 } });
    const made = await kit.store.read(region.id, (records) => records.list('item', { planId, title: '寅任务' }));
    expect(made).toMatchObject([{ dueOn: '2027-06-30' }]);
    expect((await office.ask('GET', `${at}/imports/${run.id}/file`)).body).toContain('择机');
  });

  it('takes a row after all: as what it is found to be, not as something new', async () => {
    const lines = [
      ['建设算力中心', '', '区科技局', '', '', '', '仍按原文推进'],
      ['合计', '', '', '', '', '', ''],
    ];
    const run = await get(await paste(tsv(lines)));
    const rows = async (): Promise<readonly { action: string; reason: string | null }[]> =>
      (await office.ask('GET', `${at}/imports/${run.id}/rows?show=all`)).json().rows;
    const [before, total] = await rows();
    expect(before?.action).toBe('update');
    expect(total).toMatchObject({ action: 'skip', reason: 'total' });
    const choose = async (kind: string, row: number) => {
      const { version } = await get(run.id);
      const body = { version, rows: [{ sheet: 0, row, choice: { kind } }] };
      expect((await office.ask('PATCH', `${at}/imports/${run.id}`, body)).statusCode).toBe(200);
    };
    await choose('skip', 1);
    expect((await rows())[0]).toMatchObject({ action: 'skip', reason: 'chosen' });
    await choose('take', 1);
    expect((await rows())[0]).toEqual(before);
    await choose('take', 2);
    expect((await rows())[1]).toMatchObject({ action: 'create', reason: null });
  });

  it('creates a unit that a person says is new, and a row that is left out stays out', async () => {
    const first = await get(
      await paste(
        tsv([
          ['丙任务', '', '火星局', '', '', '', ''],
          ['丁任务', '', '火星局', '', '看着办', '', ''],
        ]),
      ),
    );
    const answer = await office.ask('PATCH', `${at}/imports/${first.id}`, {
      version: first.version,
      names: [{ field: 'lead', text: '火星局', choice: { kind: 'create' } }],
      rows: [{ sheet: 0, row: 2, choice: { kind: 'skip' } }],
    });
    expect(answer.statusCode, answer.body).toBe(200);
    const run = await get(first.id);
    expect(run.check?.counts).toMatchObject({ create: 1, skip: 1, error: 0 });
    await confirm(run);
    const ended = await done(run.id);
    expect(ended).toMatchObject({ status: 'done', result: { created: 1, organisation: 1 } });
    expect((await kit.store.read(region.id, (records) => records.list('unit', { name: '火星局' }))).length).toBe(1);

    // Somebody works on the row: the import can no longer be taken back, and says why.
    const [row] = await kit.store.read(region.id, (records) => records.list('item', { title: '丙任务' }));
    await office.ask('POST', `${at}/items/${row?.id}/comments`, { text: '抓紧' });
    const refused = await office.ask('POST', `${at}/imports/${run.id}/undo`, { version: ended.version });
    expect(refused.statusCode).toBe(409);
    expect(refused.json().detail).toMatchObject({
      reason: 'changed-since',
      count: 1,
      rows: [{ name: '丙任务', reason: 'used' }],
    });
  });

  it('does what was seen or nothing: a record that has changed since is looked at again', async () => {
    const run = await get(await paste(tsv([['戊任务', '', '', '', '', '', '']])));
    const other = await get(await paste(tsv([['戊任务', '', '', '', '', '甲', '']])));
    await confirm(run);
    await done(run.id);
    await confirm(other);
    const ended = await done(other.id);
    expect(ended).toMatchObject({ status: 'failed', result: { failure: { code: 'stale-version' } } });
    expect(ended.check?.counts).toMatchObject({ update: 1, create: 0 });
    expect((await confirm(ended)).statusCode).toBe(200);
    expect(await done(other.id)).toMatchObject({ status: 'done', result: { updated: 1 } });
  });

  it('answers a repeated request once, and refuses a run that has ended', async () => {
    const key = 'the-very-same-key';
    const text = tsv([['己任务', '', '', '', '', '', '']]);
    const id = await paste(text, key);
    expect(await paste(text, key)).toBe(id);
    const run = await get(id);
    await confirm(run);
    const ended = await done(id);
    const again = await office.ask('POST', `${at}/imports/${id}/confirmation`, {
      version: ended.version,
      digest: run.check?.digest ?? '',
    });
    expect(again.statusCode).toBe(409);
    expect((await titles()).filter((one) => one === '己任务')).toHaveLength(1);
  });

  it('ends work that a server left half done: exactly once', async () => {
    const run = await get(await paste(tsv([['庚任务', '', '', '', '', '', '']])));
    const system = { personId: office.personId, name: '办', address: null };
    // As if the server had ended between the confirmation and the work.
    await kit.store.transact(region.id, system, (tx) =>
      tx.update('importRun', run.id, run.version, { status: 'running', digest: run.check?.digest ?? '' }),
    );
    await Promise.all([kit.app.platform.imports.resume(), kit.app.platform.imports.resume()]);
    expect(await done(run.id)).toMatchObject({ status: 'done', result: { created: 1 } });
    await kit.app.platform.imports.resume();
    expect((await titles()).filter((one) => one === '庚任务')).toHaveLength(1);
  });

  it('takes up work that ended its server so often, then parks it as failed, and can be told to begin again', async () => {
    const run = await get(await paste(tsv([['辛任务', '', '', '', '', '', '']])));
    const system = { personId: office.personId, name: '办', address: null };
    const digest = run.check?.digest ?? '';
    const left = (seen: number, tries: number) =>
      kit.store.transact(region.id, system, (tx) =>
        tx.update('importRun', run.id, seen, { status: 'running', digest, tries }),
      );
    await left(run.version, 3);
    await kit.app.platform.imports.resume();
    const parked = await done(run.id);
    expect(parked).toMatchObject({ status: 'failed', result: { created: 0, failure: { code: 'internal' } } });
    expect((await titles()).filter((one) => one === '辛任务')).toHaveLength(0);
    await left(parked.version, 2);
    await kit.app.platform.imports.resume();
    expect(await done(run.id)).toMatchObject({ status: 'done', result: { created: 1 } });
  });

  it('leaves administrators’ posts alone: a list cannot say who holds one', async () => {
    await kit.store.transact(region.id, { personId: null, name: '测试', address: null }, (tx) =>
      tx.insert('post', [
        { ...OPEN, id: tx.newId(), title: '审计员', role: 'audit-admin', unitId: null, officeId: null, position: 1 },
      ]),
    );
    const text = '岗位\t姓名\n审计员\tcommand-office';
    const run = await get((await office.ask('POST', `${at}/organisation/imports/paste`, { text })).json().id);
    expect(run.check?.counts).toMatchObject({ error: 1, create: 0, update: 0 });
    const { rows } = (await office.ask('GET', `${at}/imports/${run.id}/rows?show=errors`)).json();
    expect(rows[0].issues.map((one: { code: string }) => one.code)).toContain('role-reserved');
    await confirm(run);
    expect(await done(run.id)).toMatchObject({ status: 'failed' });
  });

  it('takes units, offices, posts and people from one list, and takes them back', async () => {
    const lines = [
      ['单位', '简称', '上级单位', '科室', '岗位', '姓名', '联系电话', '任职时间'],
      ['区大数据中心', '大数据中心', '区数据局', '综合科', '科长', '何雨', '0000-2222222', '2025年3月'],
      ['区数据局', '', '', '', '局长', '方晓', '', ''],
      ['', '', '', '', '副区长', '秦岭', '', '2024-01-01'],
    ];
    const answer = await office.ask('POST', `${at}/organisation/imports/paste`, {
      text: lines.map((one) => one.join('\t')).join('\n'),
    });
    const id = answer.json().id;
    const bad = await get(id);
    // A unit above must stand before, or exist.
    expect(bad.check?.counts).toMatchObject({ error: 1, create: 2 });
    const sorted = [lines[0], lines[2], lines[1], lines[3]].map((one) => one?.join('\t')).join('\n');
    const run = await get((await office.ask('POST', `${at}/organisation/imports/paste`, { text: sorted })).json().id);
    expect(run.check?.counts).toMatchObject({ error: 0, create: 3 });
    await confirm(run);
    const ended = await done(run.id);
    expect(ended.status, JSON.stringify(ended.result)).toBe('done');
    expect(ended.result?.tables).toMatchObject([
      { table: 'unit', created: 2 },
      { table: 'office', created: 1 },
      { table: 'post', created: 3 },
      { table: 'person', created: 3 },
      { table: 'tenure', created: 3 },
    ]);
    const [unit] = await kit.store.read(region.id, (records) => records.list('unit', { name: '区大数据中心' }));
    const [above] = await kit.store.read(region.id, (records) => records.list('unit', { name: '区数据局' }));
    expect(unit).toMatchObject({ shortName: '大数据中心', parentId: above?.id });
    const [leader] = await kit.store.read(region.id, (records) => records.list('post', { title: '副区长' }));
    expect(leader).toMatchObject({ role: 'leader', unitId: null });
    const same = await get((await office.ask('POST', `${at}/organisation/imports/paste`, { text: sorted })).json().id);
    expect(same.check?.counts).toMatchObject({ same: 3, create: 0, update: 0, error: 0 });
    expect((await office.ask('POST', `${at}/imports/${run.id}/undo`, { version: ended.version })).statusCode).toBe(200);
    expect(await done(run.id)).toMatchObject({ status: 'undone' });
    expect(await kit.store.read(region.id, (records) => records.list('unit', { name: '区大数据中心' }))).toEqual([]);
  });
});
