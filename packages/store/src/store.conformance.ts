import type { NewRow, Store, UnitRow } from '@gangmu/delivery';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { actor, type Subject, unit } from './testing/store-subject.ts';

/** What every store must do, whatever stands below it. */
export function conforms(name: string, open: () => Promise<Subject>): void {
  describe(`store on ${name}`, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await open();
    }, 60_000);
    const T1 = '2026-01-01T00:00:00.000Z';
    const T2 = '2026-02-01T00:00:00.000Z';
    const T3 = '2026-03-01T00:00:00.000Z';

    it('gives back what was put in, with version and time', async () => {
      const region = await subject.region();
      subject.at(T1);
      const row = unit('区发展改革局');
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      expect(await subject.store.read(region, (r) => r.get('unit', row.id))).toEqual({
        ...row,
        version: 1,
        fromAt: T1,
      });
    });

    it('keeps each version and shows any of them as of its day', async () => {
      const region = await subject.region();
      const row = unit('区科技局');
      subject.at(T1);
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      subject.at(T3);
      expect(
        await subject.store.transact(region, actor, (tx) => tx.update('unit', row.id, 1, { name: '区科技创新局' })),
      ).toBe(true);
      const names = (asOf?: string) =>
        subject.store.read(region, async (r) => (await r.list('unit', {}, asOf)).map((u) => u.name));
      expect(await names(T2)).toEqual(['区科技局']);
      expect(await names(T3)).toEqual(['区科技创新局']);
      expect(await names('2025-12-31T00:00:00.000Z')).toEqual([]);
      expect(await names()).toEqual(['区科技创新局']);
      expect((await subject.store.read(region, (r) => r.history('unit', row.id))).map((u) => u.version)).toEqual([
        1, 2,
      ]);
    });

    it('pages what stood before, with the instant until which it did', async () => {
      const region = await subject.region();
      const [a, b] = [unit('甲局'), unit('乙局')].sort((x, y) => (x.id < y.id ? -1 : 1)) as [
        NewRow<UnitRow>,
        NewRow<UnitRow>,
      ];
      subject.at(T1);
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [a, b]));
      subject.at(T2);
      await subject.store.transact(region, actor, async (tx) => {
        await tx.update('unit', a.id, 1, { position: 2 });
        await tx.remove('unit', b.id, 1);
      });
      subject.at(T3);
      await subject.store.transact(region, actor, (tx) => tx.update('unit', a.id, 2, { position: 3 }));
      const page = (after: { id: string; version: number } | null, where = {}) =>
        subject.store.read(region, (r) => r.past('unit', where, { after, limit: 2 }));
      const first = await page(null);
      expect(first.rows).toEqual([
        { ...a, version: 1, fromAt: T1, toAt: T2 },
        { ...a, position: 2, version: 2, fromAt: T2, toAt: T3 },
      ]);
      const second = await page(first.next);
      expect(second).toEqual({ rows: [{ ...b, version: 1, fromAt: T1, toAt: T2 }], next: null });
      expect((await page(null, { id: { in: [b.id] } })).rows).toEqual(second.rows);
    });

    it('refuses a write that has seen an older version', async () => {
      const region = await subject.region();
      const row = unit('区教育局');
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      await subject.store.transact(region, actor, (tx) => tx.update('unit', row.id, 1, { position: 2 }));
      expect(await subject.store.transact(region, actor, (tx) => tx.update('unit', row.id, 1, { position: 3 }))).toBe(
        false,
      );
      expect((await subject.store.read(region, (r) => r.get('unit', row.id)))?.position).toBe(2);
    });

    it('changes many rows at once, each with its past, and leaves alone what is in another version', async () => {
      const region = await subject.region();
      const [a, b, c] = [unit('区甲局'), unit('区乙局'), unit('区丙局')];
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [a, b, c]));
      const many = [
        { id: a.id, version: 1 },
        { id: b.id, version: 1 },
        { id: c.id, version: 7 },
      ];
      expect(await subject.store.transact(region, actor, (tx) => tx.updateMany('unit', many, { kind: 'street' }))).toBe(
        2,
      );
      await subject.store.read(region, async (r) => {
        const rows = await r.list('unit', {});
        const byName = Object.fromEntries(rows.map((row) => [row.name, [row.kind, row.version]]));
        expect(byName).toMatchObject({ 区甲局: ['street', 2], 区乙局: ['street', 2], 区丙局: [c.kind, 1] });
        expect((await r.history('unit', a.id)).map((row) => row.kind)).toEqual([a.kind, 'street']);
      });
    });

    it('changes each of many rows in its own way, with its past, whichever columns change', async () => {
      const region = await subject.region();
      const [a, b, c, d] = [unit('区甲局'), unit('区乙局'), unit('区丙局'), unit('区丁局')];
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [a, b, c, d]));
      const many = [
        { id: a.id, version: 1, patch: { name: '区甲子局', shortName: '甲子' } },
        { id: b.id, version: 1, patch: { shortName: null, name: '区乙丑局' } },
        { id: c.id, version: 1, patch: { position: 8 } },
        { id: d.id, version: 7, patch: { position: 9 } },
      ];
      expect(await subject.store.transact(region, actor, (tx) => tx.updateEach('unit', many))).toBe(3);
      expect(await subject.store.transact(region, actor, (tx) => tx.updateEach('unit', []))).toBe(0);
      await subject.store.read(region, async (r) => {
        const rows = await r.list('unit', {});
        const byId = Object.fromEntries(
          rows.map((row) => [row.id, [row.name, row.shortName, row.position, row.version]]),
        );
        expect(byId).toEqual({
          [a.id]: ['区甲子局', '甲子', a.position, 2],
          [b.id]: ['区乙丑局', null, b.position, 2],
          [c.id]: [c.name, c.shortName, 8, 2],
          [d.id]: [d.name, d.shortName, d.position, 1],
        });
        expect((await r.history('unit', a.id)).map((row) => row.name)).toEqual(['区甲局', '区甲子局']);
        expect(await r.history('unit', d.id)).toHaveLength(1);
      });
    });

    it('removes many rows at once, each in the version seen, and keeps what they were', async () => {
      const region = await subject.region();
      const [a, b, c] = [unit('区子局'), unit('区丑局'), unit('区寅局')];
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [a, b, c]));
      const many = [
        { id: a.id, version: 1 },
        { id: b.id, version: 1 },
        { id: c.id, version: 7 },
      ];
      expect(await subject.store.transact(region, actor, (tx) => tx.removeMany('unit', many))).toBe(2);
      expect(await subject.store.transact(region, actor, (tx) => tx.removeMany('unit', []))).toBe(0);
      await subject.store.read(region, async (r) => {
        expect((await r.list('unit', {})).map((row) => row.id)).toEqual([c.id]);
        expect((await r.history('unit', a.id)).map((row) => row.name)).toEqual(['区子局']);
        expect(await r.history('unit', c.id)).toHaveLength(1);
      });
    });

    it('removes no rows at all where another row points at one of them', async () => {
      const region = await subject.region();
      const [above, other] = [unit('区卯局'), unit('区辰局')];
      const below = { ...unit('区巳所'), parentId: above.id };
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [above, other, below]));
      const both = [above, other].map(({ id }) => ({ id, version: 1 }));
      await expect(subject.store.transact(region, actor, (tx) => tx.removeMany('unit', both))).rejects.toMatchObject({
        code: '23503',
      });
      expect(await subject.store.read(region, (r) => r.list('unit', {}))).toHaveLength(3);
      // Together with the row that points at it, it goes.
      const all = [below, above].map(({ id }) => ({ id, version: 1 }));
      expect(await subject.store.transact(region, actor, (tx) => tx.removeMany('unit', all))).toBe(2);
    });

    it('finds by value, by null and among several', async () => {
      const region = await subject.region();
      const [a, b] = [unit('甲局', { position: 1 }), unit('乙局', { position: 2 })];
      const c = unit('丙中心', { position: 3, parentId: a.id });
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [a, b, c]));
      const names = (where: object) =>
        subject.store.read(region, async (r) => (await r.list('unit', where)).map((u) => u.name).sort());
      expect(await names({ parentId: null })).toEqual(['乙局', '甲局']);
      expect(await names({ parentId: a.id })).toEqual(['丙中心']);
      expect(await names({ position: { in: [1, 3] } })).toEqual(['丙中心', '甲局']);
      expect(await names({ position: { in: [] } })).toEqual([]);
    });

    it('refuses two of one name and a child without a parent', async () => {
      const region = await subject.region();
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [unit('区商务局')]));
      await expect(
        subject.store.transact(region, actor, (tx) => tx.insert('unit', [unit('区商务局')])),
      ).rejects.toMatchObject({ code: '23505' });
      await expect(
        subject.store.transact(region, actor, (tx) => tx.insert('unit', [unit('办公室', { parentId: v7() })])),
      ).rejects.toMatchObject({ code: '23503' });
    });

    it('keeps a removed row in the past', async () => {
      const region = await subject.region();
      const row = unit('区供销社');
      subject.at(T1);
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      subject.at(T2);
      expect(await subject.store.transact(region, actor, (tx) => tx.remove('unit', row.id, 1))).toBe(true);
      expect(await subject.store.read(region, (r) => r.list('unit', {}))).toEqual([]);
      expect((await subject.store.read(region, (r) => r.list('unit', {}, T1))).length).toBe(1);
    });

    it('pages through a table by keyset, in the order of a column and without gaps', async () => {
      const region = await subject.region();
      const names = ['丙局', '甲局', '丁局', '乙局', '戊局'];
      await subject.store.transact(region, actor, (tx) =>
        tx.insert(
          'unit',
          names.map((name, index) => unit(name, { position: index % 2 })),
        ),
      );
      const seen: string[] = [];
      let after = null as Awaited<ReturnType<Parameters<Parameters<Store['read']>[1]>[0]['page']>>['next'];
      do {
        const page = await subject.store.read(region, (r) => r.page('unit', {}, { by: 'position', after, limit: 2 }));
        expect(page.rows.length).toBeLessThanOrEqual(2);
        seen.push(...page.rows.map((row) => row.name));
        after = page.next;
      } while (after);
      expect(seen).toEqual(['丙局', '丁局', '戊局', '甲局', '乙局']);
      const byName = await subject.store.read(region, (r) =>
        r.page('unit', { position: 0 }, { by: 'name', after: null, limit: 9 }),
      );
      expect(byName.rows.map((row) => row.name)).toEqual(['丁局', '丙局', '戊局']);
      expect(byName.next).toBeNull();
    });
  });
}
