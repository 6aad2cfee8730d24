import type { Hearer, Notice } from '@gangmu/delivery';
import { v7 } from 'uuid';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actor, type Subject } from '../testing/store-subject.ts';

/** A hearer that keeps what it hears of one region. */
function keeping(regionId: string) {
  const kept: Notice[] = [];
  const hearer: Hearer = {
    heard(notice) {
      if ('regionId' in notice && notice.regionId === regionId) kept.push(notice);
    },
    opened() {},
  };
  return { kept, hearer };
}

/** What every store must do with what its transactions tell. */
export function tellsAlike(name: string, open: () => Promise<Subject>): void {
  describe(`notices on ${name}`, () => {
    let subject: Subject;
    const stops: (() => void)[] = [];
    beforeAll(async () => {
      subject = await open();
    }, 60_000);
    afterEach(() => {
      for (const stop of stops.splice(0)) stop();
    });
    const hearing = async () => {
      const regionId = await subject.region();
      const { kept, hearer } = keeping(regionId);
      stops.push(subject.store.notices.hear(hearer));
      const changed = (...itemIds: string[]): Notice => ({
        kind: 'changed',
        regionId,
        room: null,
        itemIds,
        personId: v7(),
        at: '2026-01-01T00:00:00.000Z',
      });
      return { regionId, kept, changed };
    };

    it('tells what a transaction says once it has ended, in its order', async () => {
      const { regionId, kept, changed } = await hearing();
      const said = [changed(v7()), changed(), changed(v7(), v7())];
      await subject.store.transact(regionId, actor, async (tx) => {
        for (const notice of said) tx.tell(notice);
        await tx.audit({ event: 'x', object: null, result: 'done', detail: {} });
        expect(kept).toEqual([]);
      });
      expect(kept).toEqual(said);
    });

    it('tells nothing of a transaction that fails', async () => {
      const { regionId, kept, changed } = await hearing();
      const failing = subject.store.transact(regionId, actor, async (tx) => {
        tx.tell(changed(v7()));
        throw new Error('stop');
      });
      await expect(failing).rejects.toThrow('stop');
      expect(kept).toEqual([]);
    });

    it('tells each hearer once, whatever is told outside a transaction, and none that has stopped', async () => {
      const { regionId, kept, changed } = await hearing();
      const second = keeping(regionId);
      const stop = subject.store.notices.hear(second.hearer);
      const said = changed(v7());
      await subject.store.notices.tell([said]);
      stop();
      await subject.store.notices.tell([said]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([kept.length, second.kept.length]).toEqual([2, 1]);
    });

    it('tells of more rows than one notice can hold', async () => {
      const { regionId, kept, changed } = await hearing();
      const many = Array.from({ length: 1000 }, () => v7());
      await subject.store.transact(regionId, actor, async (tx) => tx.tell(changed(...many)));
      expect(kept.flatMap((notice) => (notice.kind === 'changed' ? notice.itemIds : []))).toEqual(many);
    });
  });
}
