import { HOME_COUNTS, HOME_LISTS, type ItemRow, OPEN } from '@gangmu/delivery';
import { beforeAll, describe, expect, it } from 'vitest';
import { actor, smallPlan } from '../testing/small-plan.ts';
import type { Subject } from '../testing/store-subject.ts';

/** What every read side must gather for the home pages, from one small plan. */
export function homeConforms(name: string, open: () => Promise<Subject>): void {
  describe(`home on ${name}`, () => {
    let subject: Subject;
    let regionId: string;
    let planId: string;
    let units: Readonly<Record<string, string>>;
    beforeAll(async () => {
      subject = await open();
      ({ regionId, planId, units } = await smallPlan(subject));
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

    it('gathers what waits for all, for a unit and for nobody', async () => {
      const all = await view({ all: true });
      expect(titles(all.lists.dueSoon.rows)).toEqual(['建设算力中心']);
      expect(titles(all.lists.noLead.rows)).toContain('推行一网通办');
      expect(all.plans).toMatchObject([{ id: planId }]);
      const unit = await view({ unitIds: [units.区数据局] });
      expect(titles(unit.lists.noSchedule.rows)).toContain('培育数据企业');
      expect(titles(unit.lists.noSchedule.rows)).not.toContain('推行一网通办');
      expect(unit.lists.noLead.count).toBe(0);
      expect(Object.values((await view({})).lists).map((list) => list.count)).toEqual(HOME_LISTS.map(() => 0));
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
      // Who proposed it sees that it waits, whatever they may decide; nobody else is told that it is theirs.
      const proposals = async (personId: string) => (await view({ decides: null, personId })).proposals;
      expect(await proposals(other)).toMatchObject({ count: 1, rows: [{ id: itemId }] });
      expect(await proposals(ME)).toEqual(none);
      expect(await waiting({ decides: 'post', postIds: [other], unitIds: [units.区数据局] })).toEqual(none);
      expect(await waiting({ decides: 'unit', postIds: [post] })).toEqual(none);
      expect(await waiting({ decides: null, all: true, postIds: [post] })).toEqual(none);
      await subject.store.transact(regionId, actor, async (tx) => {
        for (const { id, version } of await tx.list('adjustment', { itemId }))
          await tx.update('adjustment', id, version, { status: 'refused', decidedBy: ME });
      });
      expect(await waiting({ decides: 'all' })).toEqual(none);
      expect(await proposals(other)).toEqual(none);
      await assign(null);
    });

    it('counts what lacks and what is due by plan and kind, in sum as many as the lists say', async () => {
      const { lists, gaps } = await view({ all: true });
      for (const name of HOME_COUNTS) expect(gaps.reduce((sum, one) => sum + one[name], 0)).toBe(lists[name].count);
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
      // It waits for the units and the officer of the row now, and for whoever sees the region.
      const back = async (more: object) => (await view(more)).lists.returned.count;
      expect(await back({ postIds: [post] })).toBe(0);
      expect(await back({ all: true })).toBe(1);
      expect(await back({ all: true, approves: false })).toBe(0);
      expect((await view({ all: true })).gaps.reduce((sum, one) => sum + one.returned, 0)).toBe(1);
      const [row] = await subject.store.read(regionId, (records) =>
        records.list('item', { planId, kind: 'task', clause: '2' }),
      );
      expect(await back({ unitIds: [row?.assignment.leadUnitId ?? ''] })).toBe(1);
      await subject.store.transact(regionId, actor, async (tx) => {
        const row = (await tx.list('item', { planId, kind: 'task', clause: '2' }))[0];
        if (row)
          await tx.update('item', row.id, row.version, {
            assignment: { ...row.assignment, leaderPostId: null },
            milestones: [],
          });
      });
    });
  });
}
