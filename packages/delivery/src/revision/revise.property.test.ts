import { readPlan } from '@gangmu/reader';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemOf } from '../commands/confirm-version.ts';
import { draftRows } from '../drafting/draft-rows.ts';
import { unitMatcher } from '../drafting/match-units.ts';
import type { ItemRow } from '../records/item.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import { revise } from './revise.ts';

const NOW = '2026-01-01T00:00:00.000Z';
let count = 0;
const newId = (): string => {
  count += 1;
  return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
};

function versionOf(text: string, number: number): { version: PlanVersionRow; drafts: readonly DraftRow[] } {
  const reading = readPlan(text, { tables: [], headings: [] });
  const id = newId();
  const version = {
    id,
    version: 1,
    fromAt: NOW,
    planId: newId(),
    number,
    fileName: 'a.txt',
    format: 'txt',
    size: 1,
    sha256: '',
    text,
    places: [],
    tables: [],
    reading,
    status: 'read',
  } satisfies PlanVersionRow;
  const drafts = draftRows(reading, text).map(
    (proposal): DraftRow => ({
      ...proposal,
      id: newId(),
      version: 1,
      fromAt: NOW,
      versionId: id,
      status: 'accepted',
      reason: null,
    }),
  );
  return { version, drafts };
}

const itemsOf = ({ version, drafts }: ReturnType<typeof versionOf>): readonly ItemRow[] =>
  drafts.map((draft, position) => ({
    ...itemOf(draft, position, version, unitMatcher([], [], ''), newId()),
    version: 1,
    fromAt: NOW,
  }));

const THINGS = ['算力规模', '数据企业', '绿色工厂', '湿地面积', '公共充电桩', '口袋公园', '中试平台'];
const clause = fc
  .record({
    verb: fc.constantFrom('建设', '培育', '推进', '修复', '新增'),
    things: fc.array(fc.tuple(fc.constantFrom(...THINGS), fc.integer({ min: 1, max: 9000 })), { maxLength: 3 }),
    year: fc.integer({ min: 2026, max: 2030 }),
    unit: fc.constantFrom('区科技局', '区数据局', '区住建局'),
    pilot: fc.boolean(),
  })
  .map(({ verb, things, year, unit, pilot }) => {
    const figures = things.map(([thing, value]) => `${thing}达到${value}个`).join('，');
    return `${verb}${things[0]?.[0] ?? '营商环境'}工程。${figures === '' ? '完善机制' : `到${year}年，${figures}`}。${pilot ? '创建国家级创新试点。' : ''}（责任单位：${unit}）`;
  });
const plan = fc
  .array(clause, { minLength: 1, maxLength: 12 })
  .map((clauses) =>
    ['澄湖区三年行动计划（2026-2028年）', '一、主要任务', ...clauses.map((text, at) => `${at + 1}. ${text}`)].join(
      '\n',
    ),
  );

test('a version identical to the one in force leaves every item as it is, each found in its own place', () => {
  fc.assert(
    fc.property(plan, (text) => {
      const [old, next] = [versionOf(text, 1), versionOf(text, 2)];
      const items = itemsOf(old);
      const { rows } = revise({
        old: old.version,
        next: next.version,
        items,
        oldDrafts: old.drafts,
        drafts: next.drafts.map((draft) => ({ ...draft, status: 'open' })),
        choices: new Map(),
      });
      expect(rows.map(({ state, decided, changes }) => [state, decided, changes])).toEqual(
        items.map(() => ['kept', true, []]),
      );
      for (const { item, draft } of rows) {
        expect([draft?.start, draft?.end, draft?.title]).toEqual([item?.start, item?.end, item?.title]);
      }
    }),
    { numRuns: 60 },
  );
});

test('every item and every new row stands in exactly one row, whatever the two versions say', () => {
  fc.assert(
    fc.property(plan, plan, (before, after) => {
      const [old, next] = [versionOf(before, 1), versionOf(after, 2)];
      const items = itemsOf(old);
      const drafts = next.drafts.map((draft): DraftRow => ({ ...draft, status: 'open' }));
      const { rows } = revise({
        old: old.version,
        next: next.version,
        items,
        oldDrafts: old.drafts,
        drafts,
        choices: new Map(),
      });
      expect(rows.flatMap(({ item }) => item?.id ?? []).sort()).toEqual(items.map((item) => item.id).sort());
      expect(rows.flatMap(({ draft }) => draft?.id ?? []).sort()).toEqual(drafts.map((draft) => draft.id).sort());
      for (const { candidates, draft } of rows) if (draft) expect(candidates).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a person’s word on which row an item is holds before everything', () => {
  const [old, next] = [
    versionOf(
      ['一、任务', '1. 建设算力中心。到2027年，算力规模达到300P。', '2. 培育企业。到2028年，企业达到80家。'].join('\n'),
      1,
    ),
    versionOf(
      ['一、任务', '1. 建设算力中心。到2027年，算力规模达到400P。', '2. 培育企业。到2028年，企业达到80家。'].join('\n'),
      2,
    ),
  ];
  const items = itemsOf(old);
  const figure = items.find((item) => item.target?.value === '300') as ItemRow;
  const other = next.drafts.find(
    (draft) => draft.content.kind === 'indicator' && draft.content.target.value === '80',
  ) as DraftRow;
  const rowsWith = (draftId: string | null) =>
    revise({
      old: old.version,
      next: next.version,
      items,
      oldDrafts: old.drafts,
      drafts: next.drafts,
      choices: new Map([[figure.id, { act: null, draftId }]]),
    }).rows;
  expect(rowsWith(other.id).find((row) => row.item === figure)?.draft).toBe(other);
  expect(rowsWith(null).find((row) => row.item === figure)).toMatchObject({
    state: 'dropped',
    draft: null,
    decided: false,
  });
});

test('a figure that an approved adjustment has changed stays where the document says what it said before', () => {
  const text = ['一、任务', '1. 建设算力中心。到2027年，算力规模达到300P。'].join('\n');
  const [old, next] = [versionOf(text, 1), versionOf(text.replace('建设算力', '加快建设算力'), 2)];
  const items = itemsOf(old).map((item) =>
    item.target ? { ...item, target: { ...item.target, value: '350' } } : item,
  );
  const rows = revise({
    old: old.version,
    next: next.version,
    items,
    oldDrafts: old.drafts,
    drafts: next.drafts,
    choices: new Map(),
  }).rows;
  expect(rows.filter((row) => row.targetChanged)).toEqual([]);
});
