import { type ItemRow, subjectOf } from '@gangmu/delivery';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { actor, smallPlan } from '../testing/small-plan.ts';
import type { Subject } from '../testing/store-subject.ts';

/** What every read side must answer, from one small plan. */
export function queriesConform(name: string, open: () => Promise<Subject>): void {
  describe(`queries on ${name}`, () => {
    let subject: Subject;
    let regionId: string;
    let planId: string;
    let versionId: string;
    beforeAll(async () => {
      subject = await open();
      ({ regionId, planId, versionId } = await smallPlan(subject));
    }, 60_000);

    const titles = (rows: readonly { readonly title: string }[]) => rows.map((row) => row.title);

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
