import { DEFAULT_SETTINGS, forgetKeys } from '@gangmu/delivery';
import { beforeAll, describe, expect, it } from 'vitest';
import { actor, type Subject, unit } from './testing/store-subject.ts';

/** What a transaction, its audit and its directory must do on every store. */
export function transactsAlike(name: string, open: () => Promise<Subject>): void {
  describe(`transactions on ${name}`, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await open();
    }, 60_000);

    it('tells by the number of the last audit line whether anything has been written', async () => {
      const [region, other] = [await subject.region(), await subject.region()];
      const said = (of: string) => subject.store.read(of, (r) => r.lastLine());
      const write = (of: string) =>
        subject.store.transact(of, actor, (tx) => tx.audit({ event: 'x', object: null, result: 'done', detail: {} }));
      expect(await said(region)).toBe(0);
      await write(region);
      expect(await said(region)).toBe(1);
      await write(other);
      expect(await said(region)).toBe(1);
      expect(await subject.store.transact(region, actor, (tx) => tx.lastLine())).toBe(1);
    });

    it('lets nothing remain of a transaction that fails', async () => {
      const region = await subject.region();
      const failing = subject.store.transact(region, actor, async (tx) => {
        await tx.insert('unit', [unit('区财政局')]);
        await tx.audit({ event: 'unit.add', object: null, result: 'done', detail: {} });
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(await subject.store.read(region, (r) => r.list('unit', {}))).toEqual([]);
      expect(await subject.store.auditTrail(region, 0, 10)).toEqual([]);
    });

    it('keeps regions apart', async () => {
      const [mine, other] = [await subject.region(), await subject.region()];
      const row = unit('区统计局');
      await subject.store.transact(mine, actor, (tx) => tx.insert('unit', [row]));
      expect(await subject.store.read(other, (r) => r.get('unit', row.id))).toBeNull();
      expect(await subject.store.transact(other, actor, (tx) => tx.update('unit', row.id, 1, { name: 'x' }))).toBe(
        false,
      );
      // The same name in another region is no offence: uniqueness must not tell of others' rows.
      await subject.store.transact(other, actor, (tx) => tx.insert('unit', [unit('区统计局')]));
    });

    it('chains the audit and finds the chain whole', async () => {
      const region = await subject.region();
      for (const name of ['甲', '乙', '丙'])
        await subject.store.transact(region, actor, (tx) =>
          tx.audit({ event: 'test', object: null, result: 'done', detail: { name, n: 1 } }),
        );
      const lines = await subject.store.auditTrail(region, 1, 10);
      expect(lines.map((line) => [line.seq, line.detail.name])).toEqual([
        [2, '乙'],
        [3, '丙'],
      ]);
      expect(await subject.store.verifyAudit(region)).toBeNull();
    });

    it('loses no update among many at once', async () => {
      const region = await subject.region();
      const row = unit('区档案馆', { position: 0 });
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      const add = async (): Promise<void> => {
        for (;;) {
          const done = await subject.store.transact(region, actor, async (tx) => {
            const seen = await tx.get('unit', row.id);
            return seen ? tx.update('unit', row.id, seen.version, { position: seen.position + 1 }) : false;
          });
          if (done) return;
        }
      };
      await Promise.all(Array.from({ length: 12 }, add));
      expect((await subject.store.read(region, (r) => r.get('unit', row.id)))?.position).toBe(12);
    });

    it('lets who wants a row alone wait for those who share it, and then see what they wrote', async () => {
      const region = await subject.region();
      const row = unit('区审计局');
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      const order: string[] = [];
      let shared = (): void => {};
      const isShared = new Promise<void>((resolve) => {
        shared = resolve;
      });
      const writer = subject.store.transact(region, actor, async (tx) => {
        expect(await tx.hold('unit', row.id, 'shared')).toBe(true);
        shared();
        await new Promise((resolve) => setTimeout(resolve, 200));
        await tx.insert('unit', [unit('审计中心', { parentId: row.id })]);
        order.push('shared');
      });
      await isShared;
      const reader = subject.store.transact(region, actor, async (tx) => {
        await tx.hold('unit', row.id, 'alone');
        order.push('alone');
        const below = (await tx.list('unit', { parentId: row.id })).length;
        // Others may point at a row that is held alone, and whoever holds it may change it.
        expect(await tx.update('unit', row.id, 1, { position: 7 })).toBe(true);
        return below;
      });
      await writer;
      expect([await reader, order]).toEqual([1, ['shared', 'alone']]);
    });

    it('holds no row that is not there, nor one of another region', async () => {
      const [region, other] = [await subject.region(), await subject.region()];
      const row = unit('区信访局');
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      const hold = (of: string, id: string) => subject.store.transact(of, actor, (tx) => tx.hold('unit', id, 'alone'));
      expect(await hold(region, '0197a000-0000-7000-8000-000000000000')).toBe(false);
      expect(await hold(other, row.id)).toBe(false);
      expect(await hold(region, row.id)).toBe(true);
    });

    it('lets one after another look and write behind the region that they hold', async () => {
      const region = await subject.region();
      const look = () =>
        subject.store.transact(region, actor, async (tx) => {
          await tx.holdRegion();
          if ((await tx.list('unit', {})).length > 0) return false;
          await tx.insert('unit', [unit(`区${tx.newId()}局`)]);
          await tx.audit({ event: 'unit.add', object: null, result: 'done', detail: {} });
          return true;
        });
      const done = await Promise.all(Array.from({ length: 6 }, look));
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await subject.store.verifyAudit(region)).toBeNull();
    });

    it('confirms beside one another what points at one row and then changes it', async () => {
      const region = await subject.region();
      const row = unit('区统战部');
      await subject.store.transact(region, actor, (tx) => tx.insert('unit', [row]));
      const work = (n: number) =>
        subject.store.transact(region, actor, async (tx) => {
          await tx.insert('unit', [unit(`统战中心${n}`, { parentId: row.id })]);
          await new Promise((resolve) => setTimeout(resolve, 50));
          return tx.update('unit', row.id, 1, { position: 9 });
        });
      // Each points at it before one changes it: no deadlock, and one change only.
      const changed = await Promise.all([1, 2, 3].map(work));
      expect(changed.filter(Boolean)).toHaveLength(1);
    });

    it('gives the second taker of an idempotency key the first answer', async () => {
      const region = await subject.region();
      const send = () =>
        subject.store.transact(region, actor, async (tx) => {
          const before = await tx.claim('a:1', 'hash');
          if (before) return before;
          await tx.insert('unit', [unit('区司法局')]);
          await tx.answer('a:1', 201, { id: 'x', n: [1] });
          return null;
        });
      const answers = await Promise.all([send(), send(), send()]);
      expect(answers.filter((one) => one === null).length).toBe(1);
      for (const answer of answers.filter((one) => one !== null))
        expect(answer).toEqual({ requestHash: 'hash', status: 201, body: { id: 'x', n: [1] } });
      expect((await subject.store.read(region, (r) => r.list('unit', {}))).length).toBe(1);
    });

    it('forgets the key of a transaction that fails', async () => {
      const region = await subject.region();
      const failing = subject.store.transact(region, actor, async (tx) => {
        await tx.claim('a:2', 'hash');
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(await subject.store.transact(region, actor, (tx) => tx.claim('a:2', 'hash'))).toBeNull();
    });

    it('forgets old keys, the oldest first and only those of the region, and keeps the others', async () => {
      const [region, other] = [await subject.region(), await subject.region()];
      const claim = (of: string, key: string) => subject.store.transact(of, actor, (tx) => tx.claim(key, 'hash'));
      for (const [day, key] of ['a:1', 'a:2', 'a:3', 'a:4'].entries()) {
        subject.at(`2026-01-0${day + 1}T00:00:00.000Z`);
        await claim(region, key);
        await claim(other, key);
      }
      const forget = (limit: number) =>
        subject.store.transact(region, actor, (tx) => tx.forgetKeys('2026-01-04T00:00:00.000Z', limit));
      expect([await forget(2), await forget(2), await forget(2)]).toEqual([2, 1, 0]);
      const known = async (of: string, key: string) => (await claim(of, key)) !== null;
      expect([await known(region, 'a:4'), await known(region, 'a:1')]).toEqual([true, false]);
      const left = await subject.store.transact(other, actor, (tx) => tx.forgetKeys('2026-01-04T00:00:00.000Z', 9));
      expect(left).toBe(3);
    });

    it('takes a key anew a day after it was taken, to the millisecond, swept away or not', async () => {
      const region = await subject.region();
      const send = (at: string, hash = 'hash') => {
        subject.at(at);
        return subject.store.transact(region, actor, async (tx) => {
          const before = await tx.claim('a:1', hash);
          if (!before) await tx.answer('a:1', 201, { at });
          return before;
        });
      };
      const [first, second] = ['2026-05-01T08:00:00.000Z', '2026-05-02T08:00:00.001Z'];
      expect(await send(first)).toBeNull();
      expect(await send('2026-05-02T08:00:00.000Z')).toMatchObject({ body: { at: first } });
      // Of several who come then, one is the first.
      subject.at(second);
      const again = await Promise.all([send(second, 'other'), send(second, 'other'), send(second, 'other')]);
      expect(again.filter((one) => one === null)).toHaveLength(1);
      for (const one of again) expect(one ?? { requestHash: 'other' }).toMatchObject({ requestHash: 'other' });
      expect(await send('2026-05-03T08:00:00.001Z', 'other')).toMatchObject({ body: { at: second } });
    });

    it('forgets every old key of every region, however many', async () => {
      const regions = [await subject.region(), await subject.region()];
      subject.at('2026-03-01T00:00:00.000Z');
      for (const [index, of] of regions.entries())
        await subject.store.transact(of, actor, async (tx) => {
          for (let n = index * 500; n < 501; n++) await tx.claim(`k:${n}`, 'hash');
        });
      const { store, directory } = subject;
      const ours = { regions: async () => (await directory.regions()).filter((one) => regions.includes(one.id)) };
      const forget = (before: string) => forgetKeys({ store, directory: ours }, before);
      expect(await forget('2026-03-01T00:00:00.000Z')).toEqual({ keys: 0, failures: [] });
      expect(await forget('2026-03-01T00:00:00.001Z')).toEqual({ keys: 502, failures: [] });
      expect(await forget('2026-03-01T00:00:00.001Z')).toEqual({ keys: 0, failures: [] });
    });

    it('saves settings against the version seen and in the transaction', async () => {
      const region = await subject.region();
      const save = (seen: number) =>
        subject.store.transact(region, actor, (tx) => tx.saveSettings(seen, { ...DEFAULT_SETTINGS, reportDay: 20 }));
      expect([await save(1), await save(1)]).toEqual([true, false]);
      const failing = subject.store.transact(region, actor, async (tx) => {
        await tx.saveSettings(2, { ...DEFAULT_SETTINGS, reportDay: 5 });
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(await subject.directory.region(region)).toMatchObject({ version: 2, settings: { reportDay: 20 } });
    });

    it('lists the audit newest first and by what is asked', async () => {
      const region = await subject.region();
      for (const event of ['item.assign', 'item.edit', 'plan.upload', 'items.other'])
        await subject.store.transact(region, actor, (tx) =>
          tx.audit({ event, object: { table: 'item', id: event }, result: 'done', detail: {} }),
        );
      const events = async (more: object) =>
        (await subject.queries.audit(region, { before: null, limit: 10, ...more })).map((line) => line.event);
      expect(await events({})).toEqual(['items.other', 'plan.upload', 'item.edit', 'item.assign']);
      expect(await events({ event: 'item' })).toEqual(['item.edit', 'item.assign']);
      expect(await events({ before: 3, limit: 1 })).toEqual(['item.edit']);
      expect(await events({ objectId: 'plan.upload' })).toEqual(['plan.upload']);
      expect(await events({ actor: '无此人' })).toEqual([]);
    });

    it('takes the directory into the transaction: both stand or fall', async () => {
      const region = await subject.region();
      const [id, key] = [await subject.user(), `once-${region}`];
      const work = (fail: boolean) =>
        subject.store.transact(region, actor, async (tx) => {
          await subject.directory.join(id, region);
          await Promise.all([subject.directory.once(key), subject.directory.remember(key, '2026-01-02T00:00:00.000Z')]);
          await tx.audit({ event: 'account.open', object: null, result: 'done', detail: {} });
          // What was done is seen inside.
          expect(await subject.directory.regionsOf(id)).toEqual([region]);
          if (fail) throw new Error('stop');
        });
      await expect(work(true)).rejects.toThrow('stop');
      expect(await subject.directory.regionsOf(id)).toEqual([]);
      expect(await subject.directory.known(key, '2026-01-01T00:00:00.000Z')).toBe(false);
      await work(false);
      expect(await subject.directory.regionsOf(id)).toEqual([region]);
      expect(await subject.directory.once(key)).toBe(false);
      expect((await subject.store.auditTrail(region, 0, 10)).map((line) => line.event)).toEqual(['account.open']);
    });

    it.skipIf(name === 'memory')('refuses the directory inside a transaction that only looks', async () => {
      const region = await subject.region();
      const look = subject.store.read(region, () => subject.directory.region(region));
      await expect(look).rejects.toThrow('only looks');
    });

    it.skipIf(name === 'memory')('refuses a second way to the database while a transaction is open', async () => {
      const region = await subject.region();
      const inside = (work: () => Promise<unknown>) => subject.store.transact(region, actor, work);
      await expect(inside(() => subject.store.read(region, (r) => r.list('unit', {})))).rejects.toThrow(
        'outside the transaction',
      );
      expect(await subject.directory.region(region)).toMatchObject({ id: region });
    });
  });
}
