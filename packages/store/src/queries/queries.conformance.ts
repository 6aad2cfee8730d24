import {
  type Actor,
  acceptCertain,
  confirmVersion,
  decideDraft,
  type ItemRow,
  OPEN,
  type Subject as Person,
  subjectOf,
  uploadPlan,
} from '@gangmu/delivery';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Subject } from '../testing/store-subject.ts';

const actor: Actor = { personId: null, name: '测试', address: null };
const TEXT = [
  '澄湖区产业创新行动计划（2026-2028年）',
  '一、发展新型算力',
  '1. 建设算力中心。到2027年，算力规模达到300P。（牵头单位：区科技局；责任单位：区发展改革局）',
  '2. 培育数据企业。到2028年，数据企业达到80家。（责任单位：区数据局、区科技局）',
  '二、改善营商环境',
  '3. 推行一网通办。创建国家级营商环境创新试点。（责任单位：区行政审批局）',
].join('\n');

/** What every read side must answer, from one small plan. */
export function queriesConform(name: string, open: () => Promise<Subject>): void {
  describe(`queries on ${name}`, () => {
    let subject: Subject;
    let regionId: string;
    let planId: string;
    let versionId: string;
    let units: Record<string, string>;
    beforeAll(async () => {
      subject = await open();
      regionId = await subject.region();
      const by: Person = { personId: '', name: '办', regionId, roles: ['command-office'], postIds: [], unitIds: [] };
      const run = <T>(work: Parameters<typeof subject.store.transact<T>>[2]) =>
        subject.store.transact(regionId, actor, work);
      units = await run(async (tx) => {
        const made: Record<string, string> = {};
        for (const [position, unit] of ['区科技局', '区发展改革局', '区数据局'].entries()) {
          made[unit] = tx.newId();
          await tx.insert('unit', [
            {
              id: made[unit],
              name: unit,
              shortName: null,
              kind: 'department',
              parentId: null,
              position,
              ...OPEN,
            },
          ]);
        }
        return made;
      });
      const document = {
        kind: 'source-document' as const,
        name: '计划.txt',
        format: 'txt' as const,
        text: TEXT,
        places: [],
        tables: [],
        headings: [],
      };
      ({ planId, versionId } = await run((tx) =>
        uploadPlan(tx, by, {
          document,
          size: 1,
          sha256: 'a'.repeat(64),
          role: 'own',
          planId: null,
          region: { name: '澄湖区', level: 'county' },
        }),
      ));
      await run((tx) => acceptCertain(tx, by, versionId));
      await run(async (tx) => {
        for (const { id, version } of await tx.list('draft', { versionId, status: 'open' }))
          await decideDraft(tx, by, { id, version, status: 'accepted' });
      });
      await run((tx) => confirmVersion(tx, by, versionId, 1));
      await run(async (tx) => {
        const [row] = await tx.list('item', { planId, kind: 'task', clause: '1' });
        if (row)
          await tx.update('item', row.id, row.version, {
            dueOn: '2026-02-15',
            milestones: [{ year: 2026, quarter: 1, words: '开工', value: null, share: null, approved: false }],
          });
      });
    }, 60_000);

    const ME = '0197a0de-0000-7000-8000-0000000000a1';
    const titles = (rows: readonly { readonly title: string }[]) => rows.map((row) => row.title);
    const view = (more: object) =>
      subject.queries.home(regionId, {
        today: '2026-02-01',
        soon: '2026-03-03',
        all: false,
        unitIds: [],
        postIds: [],
        approves: true,
        personId: ME,
        decides: null,
        ...more,
      });

    it('counts a plan’s rows by state and names its parts in order', async () => {
      const [plan] = await subject.queries.plans(regionId, { planId, after: null, limit: 5 });
      expect(plan).toMatchObject({ id: planId, currentVersionId: versionId });
      expect(plan?.versions).toMatchObject([
        { id: versionId, number: 1, status: 'confirmed', drafts: { open: 0, dropped: 0, doubtful: 0 } },
      ]);
      expect(plan?.versions[0]).not.toHaveProperty('text');
      expect(await subject.queries.plans(regionId, { after: planId, limit: 5 })).toEqual([]);
      expect(await subject.queries.parts(regionId, planId)).toEqual(['发展新型算力', '改善营商环境']);
    });

    it('finds two-character words in clauses, items and units, with marks', async () => {
      const hits = await subject.queries.search(regionId, { text: '算力', limit: 10 });
      expect(hits.clauses.map((hit) => hit.path)).toEqual(['一', '一/1']);
      for (const { text, marks } of [...hits.clauses, ...hits.items])
        for (const [start, end] of marks) expect(text.slice(start, end)).toBe('算力');
      expect(titles(hits.items)).toContain('建设算力中心');
      expect((await subject.queries.search(regionId, { text: '科技', limit: 10 })).units).toMatchObject([
        { name: '区科技局', marks: [[1, 3]] },
      ]);
    });

    it('asks that every word occurs and takes signs as they are', async () => {
      expect(
        (await subject.queries.search(regionId, { text: '算力 中心', limit: 10 })).clauses.map((hit) => hit.path),
      ).toEqual(['一/1']);
      for (const text of ['%', '_', "'", '无此词'])
        expect(await subject.queries.search(regionId, { text, limit: 10 })).toEqual({
          clauses: [],
          items: [],
          units: [],
        });
    });

    it('gathers what waits for all, for a unit and for nobody', async () => {
      const all = await view({ all: true });
      expect(titles(all.lists.dueSoon.rows)).toEqual(['建设算力中心']);
      expect(titles(all.lists.noLead.rows)).toContain('推行一网通办');
      expect(all.plans).toMatchObject([{ id: planId }]);
      const unit = await view({ unitIds: [units.区数据局] });
      expect(titles(unit.lists.noSchedule.rows)).toContain('培育数据企业');
      expect(titles(unit.lists.noSchedule.rows)).not.toContain('推行一网通办');
      expect(unit.lists.noLead.count).toBe(0);
      expect(Object.values((await view({})).lists).map((list) => list.count)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    });

    it('names who made each version of a row, by the audit of the same transaction', async () => {
      const write = (name: string, at: string, remark: string, told: 'the row' | 'nothing') => {
        subject.at(at);
        return subject.store.transact(regionId, { ...actor, name }, async (tx) => {
          const row = (await tx.list('item', { planId, kind: 'pilot' }))[0] as ItemRow;
          await tx.update('item', row.id, row.version, { remark });
          if (told === 'the row')
            await tx.audit({ event: 'item.edit', object: { table: 'item', id: row.id }, result: 'done', detail: {} });
          return row.id;
        });
      };
      const id = await write('甲', '2026-01-11T00:00:00.000Z', '一', 'the row');
      await write('乙', '2026-01-12T00:00:00.000Z', '二', 'the row');
      await write('丙', '2026-01-13T00:00:00.000Z', '三', 'nothing');
      const history = await subject.store.read(regionId, (records) => records.history('item', id));
      const instants = history.map((row) => row.fromAt);
      const by = await subject.queries.doers(regionId, id, instants);
      expect(history.slice(-3).map((row) => by[row.fromAt])).toEqual(['甲', '乙', undefined]);
      expect(await subject.queries.doers(regionId, id, [])).toEqual({});
      expect(await subject.queries.doers(regionId, id, ['1999-01-01T00:00:00.000Z'])).toEqual({});
    });

    it('counts the rows of the scope, of which alone it can be said that nothing lacks', async () => {
      const all = await view({ all: true });
      expect(all.items).toBe(all.plans[0]?.items);
      const unit = await view({ unitIds: [units.区数据局] });
      expect(unit.items).toBeGreaterThan(0);
      expect(unit.items).toBeLessThan(all.items);
      expect((await view({})).items).toBe(0);
    });

    it('has an adjustment wait for those who may decide it, never for whoever proposed it', async () => {
      const [other, post] = ['0197a0de-0000-7000-8000-0000000000a2', '0197a0de-0000-7000-8000-0000000000a3'];
      const assign = (leaderPostId: string | null) =>
        subject.store.transact(regionId, actor, async (tx) => {
          const row = (await tx.list('item', { planId, kind: 'task', clause: '2' }))[0] as ItemRow;
          await tx.update('item', row.id, row.version, { assignment: { ...row.assignment, leaderPostId } });
          return row;
        });
      const { id: itemId } = await assign(post);
      const proposal = {
        itemId,
        field: 'dueOn' as const,
        before: { value: null },
        after: { value: '2028-12-31' },
        reason: '延期',
        status: 'proposed' as const,
        proposedBy: other,
        decidedBy: null,
      };
      await subject.store.transact(regionId, actor, async (tx) => {
        const people = [other, ME].map((id) => ({ id, name: '某人', phone: null, accountId: null, ...OPEN }));
        await tx.insert('person', people);
        await tx.insert('adjustment', [{ id: tx.newId(), ...proposal }]);
      });
      const waiting = async (more: object) => (await view(more)).adjustments;
      expect(await waiting({ decides: 'all' })).toMatchObject({ count: 1, rows: [{ id: itemId }] });
      expect(await waiting({ decides: 'post', postIds: [post] })).toMatchObject({ count: 1 });
      expect(await waiting({ decides: 'unit', unitIds: [units.区数据局] })).toMatchObject({ count: 1 });
      const none = { count: 0, rows: [] };
      expect(await waiting({ decides: 'all', personId: other })).toEqual(none);
      expect(await waiting({ decides: 'post', postIds: [other], unitIds: [units.区数据局] })).toEqual(none);
      expect(await waiting({ decides: 'unit', postIds: [post] })).toEqual(none);
      expect(await waiting({ decides: null, all: true, postIds: [post] })).toEqual(none);
      await subject.store.transact(regionId, actor, async (tx) => {
        for (const { id, version } of await tx.list('adjustment', { itemId }))
          await tx.update('adjustment', id, version, { status: 'refused', decidedBy: ME });
      });
      expect(await waiting({ decides: 'all' })).toEqual(none);
      await assign(null);
    });

    it('counts what lacks and what is due by plan and kind, in sum as many as the lists say', async () => {
      const { lists, gaps } = await view({ all: true });
      for (const name of ['noLead', 'noOfficer', 'noSchedule', 'overdue', 'dueSoon', 'thisQuarter'] as const)
        expect(gaps.reduce((sum, one) => sum + one[name], 0)).toBe(lists[name].count);
      const open = await subject.store.read(regionId, (records) => records.list('item', { status: 'open' }));
      const without = open.filter((one) => one.assignment.leaderPostId === null).length;
      expect(gaps.reduce((sum, one) => sum + one.noLeader, 0)).toBe(without);
      expect(gaps.every((one) => one.planId === planId)).toBe(true);
      expect((await view({ unitIds: [units.区数据局] })).gaps).toEqual([]);
    });

    it('has a leader approve what waits: not what was sent back, and nothing where the region asks for no approval', async () => {
      const post = '0197a0de-0000-7000-8000-00000000000b';
      const quarters = (returned: object) =>
        [1, 2].map((quarter) => ({
          year: 2026,
          quarter,
          words: '推进',
          value: null,
          share: null,
          approved: quarter === 1,
          ...(quarter === 2 ? returned : {}),
        }));
      const waits = async (returned: object) => {
        await subject.store.transact(regionId, actor, async (tx) => {
          const row = (await tx.list('item', { planId, kind: 'task', clause: '2' }))[0];
          if (row)
            await tx.update('item', row.id, row.version, {
              assignment: { ...row.assignment, leaderPostId: post },
              milestones: quarters(returned) as never,
            });
        });
        return (await view({ postIds: [post] })).lists.approvals.count;
      };
      expect(await waits({})).toBe(1);
      expect((await view({ postIds: [post], approves: false })).lists.approvals.count).toBe(0);
      expect(await waits({ returned: '请细化' })).toBe(0);
      await subject.store.transact(regionId, actor, async (tx) => {
        const row = (await tx.list('item', { planId, kind: 'task', clause: '2' }))[0];
        if (row)
          await tx.update('item', row.id, row.version, {
            assignment: { ...row.assignment, leaderPostId: null },
            milestones: [],
          });
      });
    });

    it('pages a ledger by keyset without gap or repetition', async () => {
      const rows: ItemRow[] = [];
      let after: Parameters<typeof subject.queries.ledger>[1]['after'] = null;
      do {
        const page = await subject.queries.ledger(regionId, {
          planId,
          ledger: 'tasks',
          asOf: null,
          sort: 'title',
          descending: true,
          after,
          limit: 1,
        });
        rows.push(...page.rows);
        after = page.next;
      } while (after);
      expect(titles(rows)).toEqual([...titles(rows)].sort().reverse());
      expect(rows.length).toBe(3);
    });

    it('counts the open rows on each post once', async () => {
      const post = '0197a0de-0000-7000-8000-00000000000a';
      await subject.store.transact(regionId, actor, async (tx) => {
        const [a, b] = await tx.list('item', { planId, kind: 'task' });
        for (const row of [a, b])
          if (row)
            await tx.update('item', row.id, row.version, {
              assignment: { ...row.assignment, leaderPostId: post, officerPostId: row === a ? post : null },
            });
      });
      expect(await subject.queries.loads(regionId)).toEqual({ [post]: 2 });
      expect(await subject.queries.postLoad(regionId, post)).toEqual({
        items: 2,
        rows: [
          { planId, kind: 'task', as: 'leader', items: 2 },
          { planId, kind: 'task', as: 'officer', items: 1 },
        ],
      });
      const query = { planId, ledger: 'tasks', asOf: null, sort: 'position', descending: false, after: null } as const;
      const handled = await subject.queries.ledger(regionId, { ...query, officerPostId: post, limit: 5 });
      expect([handled.matching, handled.rows.length]).toEqual([1, 1]);
    });

    it('says who an account is by the posts held on a day', async () => {
      const [accountId, personId, postId, shutId] = [await subject.user(), v7(), v7(), v7()];
      const open = { closedOn: null, closedReason: null };
      const post = { role: 'leader', unitId: null, officeId: null, position: 1 } as const;
      await subject.store.transact(regionId, actor, async (tx) => {
        await tx.insert('person', [{ id: personId, name: '孟', phone: null, accountId, ...open }]);
        await tx.insert('post', [
          { id: postId, title: '区长', ...post, ...open },
          { id: shutId, title: '旧岗', ...post, closedOn: '2026-03-01', closedReason: '撤销' },
        ]);
        const held = { personId, fromOn: '2026-02-01' };
        await tx.insert('tenure', [
          { id: v7(), ...held, postId, untilOn: '2026-04-30' },
          { id: v7(), ...held, postId, untilOn: null },
          { id: v7(), ...held, postId: shutId, untilOn: null },
        ]);
      });
      for (const day of ['2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02', '2026-05-01']) {
        const found = await subject.queries.subject(regionId, accountId, day);
        const ruled = await subject.store.read(regionId, (records) => subjectOf(records, regionId, accountId, day));
        expect(found, day).toEqual(ruled);
        const within = await subject.store.read(regionId, (_, queries) => queries.subject(regionId, accountId, day));
        expect(within, day).toEqual(ruled);
        expect(found?.postIds.length ?? 0).toBe(day < '2026-02-01' ? 0 : day > '2026-03-01' ? 1 : 2);
      }
      expect(await subject.queries.subject(await subject.region(), accountId, '2026-02-10')).toBeNull();
      expect(await subject.queries.subject(regionId, v7(), '2026-02-10')).toBeNull();
    });

    it('shows another region nothing', async () => {
      const other = await subject.region();
      expect(await subject.queries.plans(other, { after: null, limit: 5 })).toEqual([]);
      expect(await subject.queries.search(other, { text: '算力', limit: 10 })).toEqual({
        clauses: [],
        items: [],
        units: [],
      });
      expect(await subject.queries.parts(other, planId)).toEqual([]);
      expect(await subject.queries.postLoad(other, '0197a0de-0000-7000-8000-00000000000a')).toEqual({
        items: 0,
        rows: [],
      });
    });
  });
}
