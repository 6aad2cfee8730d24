import {
  type Actor,
  GAPS,
  type ItemRow,
  LEDGER_SORTS,
  LEDGERS,
  type LedgerQuery,
  type NewRow,
  OPEN,
  type UnitRow,
} from '@gangmu/delivery';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryQueries } from '../memory/memory-queries.ts';
import type { Subject } from '../testing/store-subject.ts';

const actor: Actor = { personId: null, name: '测试', address: null };
const [T1, T2, T3] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
const WORDS = ['算力', '中心', '数据', '一网通办', '湿地', '%', '_', "'", 'a\nb'];
const LONG = '长'.repeat(70);
const id = (n: number): string => `0197a0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const POSTS = [id(901), id(902)];
const UNITS = [id(801), id(802), id(803)];

const orNull = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((list) => list.join(''));
/** A plan's row with few values, so that filters hit and sorts tie. */
const row = fc.record({
  kind: fc.constantFrom('task', 'task', 'indicator', 'pilot'),
  position: fc.integer({ min: 1, max: 9 }),
  part: orNull(fc.constantFrom('甲部分', `${LONG}一`, `${LONG}二`)),
  quote: words,
  title: fc.oneof(words, fc.constantFrom(`${LONG}甲`, `${LONG}乙`)),
  namedUnits: fc.array(fc.constantFrom('区数据局', '湿地处'), { maxLength: 2 }),
  assignment: fc.record({
    leaderPostId: orNull(fc.constantFrom(...POSTS)),
    leadUnitId: orNull(fc.constantFrom(...UNITS)),
    jointUnitIds: fc.uniqueArray(fc.constantFrom(...UNITS)),
    groupIds: fc.constant([]),
    officeId: fc.constant(null),
    officerPostId: orNull(fc.constantFrom(...POSTS)),
  }),
  goals: fc.constantFrom([], [{ year: 2026, words: '完成', value: null }]),
  milestones: fc
    .array(fc.boolean(), { maxLength: 2 })
    .map((all) =>
      all.map((approved) => ({ year: 2026, quarter: 1, words: '开工', value: null, share: null, approved })),
    ),
  dueOn: orNull(fc.constantFrom('2026-01-31', '2026-02-28', '2027-12-31')),
  named: fc.boolean(),
  innovation: fc.boolean(),
  status: fc.constantFrom('open', 'open', 'closed'),
}) as unknown as fc.Arbitrary<Partial<ItemRow>>;

const query = (planId: string): fc.Arbitrary<LedgerQuery> =>
  fc
    .record(
      {
        ledger: fc.constantFrom(...LEDGERS),
        asOf: orNull(fc.constantFrom('2025-12-01T00:00:00.000Z', T1, '2026-01-15T00:00:00.000Z', T2, T3)),
        sort: fc.constantFrom(...LEDGER_SORTS),
        descending: fc.boolean(),
        limit: fc.integer({ min: 1, max: 40 }),
        unitId: fc.constantFrom(...UNITS),
        leaderPostId: fc.constantFrom(...POSTS),
        officerPostId: fc.constantFrom(...POSTS),
        part: fc.constantFrom('甲部分', '甲', `${LONG}一`, `${LONG}三`),
        gap: fc.constantFrom(...GAPS),
        text: fc.oneof(fc.constantFrom(...WORDS, '区数据', '局湿', '心数'), words),
      },
      { requiredKeys: ['ledger', 'asOf', 'sort', 'descending', 'limit'] },
    )
    .map((one) => ({ ...one, planId, after: null }) as LedgerQuery);

/** The lists of the database against the plain rules of the memory version, over the same record. */
export function sameLists(name: string, open: () => Promise<Subject>): void {
  describe(`lists on ${name} and by the plain rules`, () => {
    let subject: Subject;
    let regionId: string;
    const planId = id(1);
    beforeAll(async () => {
      subject = await open();
      regionId = await subject.region();
      const write = (work: Parameters<typeof subject.store.transact<void>>[2]) =>
        subject.store.transact(regionId, actor, work);
      subject.at(T1);
      const rows = fc.sample(row, { numRuns: 80, seed: 7 });
      const later = fc.sample(row, { numRuns: 80, seed: 8 });
      await write(async (tx) => {
        await tx.insert('plan', [
          {
            id: planId,
            title: '计划',
            role: 'own',
            periodFrom: null,
            periodTo: null,
            superiorPlanId: null,
            currentVersionId: null,
          },
        ]); // prettier-ignore
        const unit = { shortName: null, kind: 'department', parentId: null, position: 1, ...OPEN } as const;
        await tx.insert(
          'unit',
          UNITS.map((one): NewRow<UnitRow> => ({ ...unit, id: one, name: one })),
        );
        await tx.insert('planVersion', [
          {
            id: id(2),
            planId,
            number: 1,
            fileName: '',
            format: 'txt',
            size: 1,
            sha256: '',
            text: '',
            places: [],
            tables: [],
            reading: { outline: [] } as never,
            status: 'confirmed',
          },
        ]); // prettier-ignore
        await tx.insert(
          'item',
          rows.map((one, n) => ({ ...BLANK, ...one, id: id(100 + n), planId, versionId: id(2) })) as never,
        );
      });
      for (const [at, part] of [
        [T2, 3],
        [T3, 5],
      ] as const) {
        subject.at(at);
        await write(async (tx) => {
          for (const [n, patch] of later.entries()) {
            const now = await tx.get('item', id(100 + n));
            if (now && n % part === 0) await tx.update('item', now.id, now.version, patch as never);
            if (now && at === T3 && n % 17 === 0)
              await tx.remove('item', now.id, (now.version ?? 0) + (n % part === 0 ? 1 : 0));
          }
        });
      }
    }, 60_000);

    it('gives the same pages, counts and ends for any filter, sort and day', async () => {
      await fc.assert(
        fc.asyncProperty(query(planId), async (one) => {
          const plain = memoryQueries(subject.store);
          for (let after: LedgerQuery['after'] = null, pages = 0; pages < 3; pages++) {
            const page = await subject.queries.ledger(regionId, { ...one, after });
            expect(page).toEqual(await plain.ledger(regionId, { ...one, after }));
            if (page.next === null) break;
            after = page.next;
          }
        }),
        { numRuns: 150, seed: 11 },
      );
    }, 60_000);

    it('finds the same by words', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(words, { minLength: 1, maxLength: 2 }),
          fc.integer({ min: 1, max: 30 }),
          async (list, limit) => {
            const asked = { text: list.join(' '), limit };
            expect(await subject.queries.search(regionId, asked)).toEqual(
              await memoryQueries(subject.store).search(regionId, asked),
            );
          },
        ),
        { numRuns: 40, seed: 12 },
      );
    }, 60_000);

    it('gathers the same for home, counts and loads', async () => {
      const plain = memoryQueries(subject.store);
      for (const asOf of [null, '2025-12-01T00:00:00.000Z', T1, '2026-01-15T00:00:00.000Z', T2, T3])
        expect(await subject.queries.ledgerCounts(regionId, planId, asOf), String(asOf)).toEqual(
          await plain.ledgerCounts(regionId, planId, asOf),
        );
      expect(await subject.queries.parts(regionId, planId)).toEqual(await plain.parts(regionId, planId));
      expect(await subject.queries.loads(regionId)).toEqual(await plain.loads(regionId));
      for (const post of POSTS)
        expect(await subject.queries.postLoad(regionId, post)).toEqual(await plain.postLoad(regionId, post));
      for (const all of [true, false])
        for (const [unitIds, postIds] of [
          [[], []],
          [UNITS.slice(0, 1), []],
          [UNITS, POSTS],
          [[], POSTS.slice(1)],
        ] as const) {
          for (const decides of [null, 'all', 'unit', 'post'] as const) {
            const who = { unitIds, postIds, personId: POSTS[0] as string, decides };
            const asked = { today: '2026-02-10', soon: '2026-02-28', all, approves: all, ...who };
            expect(await subject.queries.home(regionId, asked)).toEqual(await plain.home(regionId, asked));
          }
        }
    });
  });
}

const BLANK = {
  clausePath: null,
  clause: null,
  start: 0,
  end: 0,
  source: null,
  measures: [],
  target: null,
  stretch: null,
  pilotLevel: null,
  carries: [],
  innovationSource: null,
  remark: null,
}; // prettier-ignore
