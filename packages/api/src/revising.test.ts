import { API_BASE } from '@gangmu/contract';
import type { RegionRow } from '@gangmu/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type Kit, openKit, PLAN_TEXT, type Visitor } from './testing/api.testkit.ts';

const NEXT_TEXT = PLAN_TEXT.replace('算力规模达到300P', '算力规模达到400P')
  .replace('1. 建设算力中心', '2. 建设算力中心')
  .replace('2. 培育数据企业', '3. 培育数据企业')
  .replace(
    '一、发展新型算力\n',
    '一、发展新型算力\n1. 开放公共数据。编制开放目录，汇聚公共数据资源。（责任单位：区数据局）\n',
  )
  .replace(
    '3. 推行一网通办。创建国家级营商环境创新试点。（责任单位：区行政审批局）',
    '4. 简化企业开办。开办时间压减到一天以内。（责任单位：区行政审批局）',
  );

function form(text: string, name: string): [string, Record<string, string>] {
  const body = `--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--xx--\r\n`;
  return [body, { 'content-type': 'multipart/form-data; boundary=xx' }];
}

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly title: string;
  readonly certain: boolean;
  readonly decided: boolean;
  readonly item: { readonly id: string } | null;
  readonly draft: { readonly id: string; readonly version: number } | null;
  readonly old: { readonly text: string; readonly marks: readonly (readonly [number, number])[] } | null;
  readonly new: { readonly text: string; readonly marks: readonly (readonly [number, number])[] } | null;
  readonly choice: { readonly version: number } | null;
}

interface Dated {
  readonly item: { readonly id: string } | null;
  readonly dueChange: object | null;
}

describe.each(ENGINES)('a new version of a plan on %s', (engine) => {
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
  const upload = async (text: string, name: string) => {
    const sent = await office.ask('POST', `${at}/plans/${plan.planId}/versions`, ...form(text, name));
    expect(sent.statusCode, sent.body).toBe(201);
    return sent.json().versionId as string;
  };
  const items = async () =>
    (await kit.store.read(region.id, (records) => records.list('item', { planId: plan.planId }))).map((row) => row);
  const marked = (side: Row['old']) => side?.marks.map(([start, end]) => side.text.slice(start, end)) ?? [];

  it('that says the same changes nothing about any item but the version it stands in', async () => {
    const before = await items();
    // Another wrapping of the same words: the same file twice is refused at the door.
    const versionId = await upload(`${PLAN_TEXT}\n`, '同文.txt');
    const address = `${at}/plans/${plan.planId}/versions/${versionId}/revision`;
    const view = (await office.ask('GET', address)).json();
    expect(view.rows.map((row: Row) => [row.state, row.decided])).toEqual(before.map(() => ['kept', true]));
    const accepted = await office.ask('POST', `${address}/acceptance`, { version: view.to.version });
    expect(accepted.json()).toEqual({ carried: before.length, added: 0, closed: 0, kept: 0, adjustments: 0 });
    const after = await items();
    const same = (rows: typeof before) => rows.map(({ version: _, fromAt: __, versionId: ___, ...rest }) => rest);
    expect(same(after)).toEqual(same(before));
    expect(new Set(after.map((row) => row.versionId))).toEqual(new Set([versionId]));
    expect((await office.ask('POST', `${address}/acceptance`, { version: view.to.version + 1 })).statusCode).toBe(409);
  });

  it('carries owners and schedule, proposes the new target, closes with a reason, adds what is new, and keeps the past', async () => {
    const before = await items();
    const of = (title: string, kind = 'task') => before.find((row) => row.title.includes(title) && row.kind === kind);
    const compute = of('算力中心');
    const figure = before.find((row) => row.kind === 'indicator' && row.target?.value === '300');
    const milestones = [{ year: 2026, quarter: 1, words: '开工', value: null, share: '25' }];
    await office.ask('POST', `${at}/items/assignments`, {
      changes: [{ id: compute?.id, version: compute?.version, assignment: { leaderPostId: leader.postId } }],
    });
    await office.ask('POST', `${at}/items/schedules`, {
      changes: [{ id: compute?.id, version: (compute?.version ?? 0) + 1, milestones }],
    });

    const versionId = await upload(NEXT_TEXT, '修订.txt');
    const address = `${at}/plans/${plan.planId}/versions/${versionId}/revision`;
    const get = async () => (await office.ask('GET', address)).json();
    const view = await get();
    const row = (title: string, kind = 'task'): Row =>
      view.rows.find((one: Row) => one.title.includes(title) && one.kind === kind);
    expect(row('算力规模', 'indicator')).toMatchObject({ state: 'changed', certain: false, targetChanged: true });
    expect(marked(row('算力规模', 'indicator').old)).toEqual(['300']);
    expect(marked(row('算力规模', 'indicator').new)).toEqual(['400']);
    expect(row('开放公共数据')).toMatchObject({ state: 'added', item: null });
    expect(row('一网通办').state).toBe('dropped');
    expect(row('培育数据企业')).toMatchObject({ state: 'kept', decided: true });

    const early = await office.ask('POST', `${address}/acceptance`, { version: view.to.version });
    expect(early.json()).toMatchObject({ code: 'illegal-state', detail: { reason: 'open-rows' } });
    expect((await items()).map((one) => one.versionId)).not.toContain(versionId);

    const choose = (choices: object[]) => office.ask('POST', `${address}/choices`, { choices });
    const gone = view.rows.filter((one: Row) => one.state === 'dropped' && one.item);
    const unreasoned = await choose([{ itemId: gone[0].item.id, version: null, act: 'close' }]);
    expect(unreasoned.json()).toMatchObject({ code: 'invalid', detail: { field: 'reason' } });
    expect(
      (
        await choose(
          gone.map((one: Row) => ({ itemId: one.item?.id, version: null, act: 'close', reason: '并入市级任务' })),
        )
      ).statusCode,
    ).toBe(200);
    const late = await choose([{ itemId: gone[0].item.id, version: null, act: 'keep' }]);
    expect(late.json()).toMatchObject({ code: 'stale-version' });
    await choose([{ itemId: row('算力规模', 'indicator').item?.id, version: null, act: 'adjust' }]);
    await office.ask('POST', `${address}/accept-certain`);
    for (const one of (await get()).rows as Row[])
      if (!one.decided && one.draft)
        expect(
          (
            await office.ask('PATCH', `${at}/drafts/${one.draft.id}`, {
              version: one.draft.version,
              status: 'accepted',
            })
          ).statusCode,
        ).toBe(200);
    const ready = await get();
    expect(ready.counts.undecided).toBe(0);
    const past = new Date(Date.now() + 5).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const accepted = await office.ask('POST', `${address}/acceptance`, { version: ready.to.version });
    expect(accepted.json()).toMatchObject({ closed: gone.length, adjustments: 1 });
    expect(accepted.json().added).toBeGreaterThan(0);

    const after = new Map((await items()).map((one) => [one.id, one]));
    expect(after.get(compute?.id ?? '')).toMatchObject({
      versionId,
      clause: '2',
      assignment: { leaderPostId: leader.postId },
      milestones: [{ words: '开工' }],
      status: 'open',
    });
    // The promise stands until the adjustment is approved, and the original stays.
    expect(after.get(figure?.id ?? '')).toMatchObject({ target: { value: '300' } });
    const [adjustment] = (await office.ask('GET', `${at}/adjustments?itemId=${figure?.id}`)).json().rows;
    expect(adjustment).toMatchObject({ before: { value: '300' }, after: { value: '400' }, status: 'proposed' });
    for (const one of gone) {
      expect(after.get(one.item.id)?.status).toBe('dropped');
      const comments = (await office.ask('GET', `${at}/items/${one.item.id}/comments`)).json().rows;
      expect(comments.at(-1).text).toContain('并入市级任务');
    }
    const tasks = (await office.ask('GET', `${at}/plans/${plan.planId}/ledgers/tasks`)).json().rows;
    expect(tasks.map((one: { title: string }) => one.title)).toEqual([
      '开放公共数据',
      '建设算力中心',
      '培育数据企业',
      '简化企业开办',
    ]);
    const then = await kit.store.read(region.id, (records) => records.list('item', { planId: plan.planId }, past));
    expect(then.filter((one) => one.status === 'dropped')).toEqual([]);
    expect(then.find((one) => one.id === compute?.id)?.clause).toBe('1');
    const [audit] = (await kit.store.auditTrail(region.id, 0, 10_000))
      .filter((line) => line.event === 'plan.revise')
      .slice(-1);
    expect(audit?.detail).toMatchObject({ closed: gone.length, adjustments: 1 });
    expect(await kit.store.verifyAudit(region.id)).toBeNull();
    const plans = (await office.ask('GET', `${at}/plans/${plan.planId}`)).json();
    expect(plans.currentVersionId).toBe(versionId);
    expect(plans.versions.map((one: { status: string }) => one.status)).toEqual(['confirmed', 'replaced', 'replaced']);
  });

  it('sets the day that its sentences now say where the row had none, and proposes it where it had another', async () => {
    const dated = (day: string) => NEXT_TEXT.replace('开办时间压减', `${day}，开办时间压减`);
    const revised = async (text: string, act: 'carry' | 'adjust') => {
      const address = `${at}/plans/${plan.planId}/versions/${await upload(text, `${text.length}${act}.txt`)}/revision`;
      const view = (await office.ask('GET', address)).json();
      const row = view.rows.find((one: { title: string }) => one.title.includes('简化企业开办'));
      expect(row).toMatchObject({ state: 'changed', certain: false, decided: false });
      await office.ask('POST', `${address}/choices`, {
        choices: view.rows.flatMap(({ item, dueChange }: Dated) =>
          item && dueChange ? [{ itemId: item.id, version: null, act }] : [],
        ),
      });
      await office.ask('POST', `${address}/accept-certain`);
      const ready = (await office.ask('GET', address)).json();
      expect(ready.rows.filter((one: Row) => !one.decided)).toEqual([]);
      const accepted = await office.ask('POST', `${address}/acceptance`, { version: ready.to.version });
      const item = (await items()).find((one) => one.id === row.item.id);
      return { row, accepted: accepted.json(), item, address, version: ready.to.version };
    };
    const set = await revised(dated('2027年6月底前'), 'carry');
    expect(set.accepted).toMatchObject({ adjustments: 0 });
    expect(set.item?.dueOn).toBe('2027-06-30');

    const moved = await revised(dated('2027年9月底前'), 'adjust');
    expect(moved.row.dueChange).toEqual({ before: '2027-06-30', after: '2027-09-30' });
    // The task, and the indicator of its sentence.
    expect(moved.accepted).toMatchObject({ adjustments: 2 });
    expect(moved.item?.dueOn).toBe('2027-06-30');
    const open = (await office.ask('GET', `${at}/adjustments?itemId=${moved.row.item.id}`)).json().rows;
    expect(open).toMatchObject([{ field: 'dueOn', before: '2027-06-30', after: '2027-09-30', status: 'proposed' }]);

    // One waits already: which rows these are is said, nothing else has happened, and it goes on once they are decided.
    const standing = (await items()).map(({ id, version }) => [id, version]);
    const again = await revised(dated('2027年10月底前'), 'adjust');
    expect(again.accepted).toMatchObject({ code: 'adjustments-open', message: expect.stringContaining('待批') });
    const { rows, names } = again.accepted.detail;
    expect(rows.map(({ fields }: { fields: unknown }) => fields)).toEqual([['dueOn'], ['dueOn']]);
    expect(rows).toContainEqual({ id: moved.row.item.id, clause: '4', title: '简化企业开办', fields: ['dueOn'] });
    expect(names).toContain('4 简化企业开办');
    expect((await items()).map(({ id, version }) => [id, version])).toEqual(standing);
    const second = await kit.person(region, 'command-office');
    for (const { id } of rows) {
      const [{ id: waiting, version }] = (await office.ask('GET', `${at}/adjustments?itemId=${id}`)).json().rows;
      const decided = await second.ask('POST', `${at}/adjustments/${waiting}/decision`, { version, approve: false });
      expect(decided.statusCode, decided.body).toBe(200);
    }
    const accepted = await office.ask('POST', `${again.address}/acceptance`, { version: again.version });
    expect(accepted.json()).toMatchObject({ adjustments: 2 });

    const left = await revised(dated('2027年11月底前'), 'carry');
    expect(left.accepted).toMatchObject({ adjustments: 0 });
    expect(left.item?.dueOn).toBe('2027-06-30');
  });

  it('is refused where there is nothing to revise', async () => {
    const current = (await office.ask('GET', `${at}/plans/${plan.planId}`)).json().currentVersionId;
    const answer = await office.ask('GET', `${at}/plans/${plan.planId}/versions/${current}/revision`);
    expect(answer.json()).toMatchObject({ code: 'illegal-state', detail: { reason: 'no-revision' } });
  });
});
