import type { Reading, Span } from '@gangmu/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type ReadOptions, readPlan } from './index.ts';

/** Pieces that plans are made of, and pieces that break readers. */
const PIECES = [
  '一、总体要求\n',
  '二、重点任务',
  '(一)做强新材料产业。',
  '（二）扩大开放\n',
  '1.建设中试基地。',
  '2．培育企业',
  '3、',
  '第一章 总则\n',
  '第二条 ',
  '(1)布局实验室;',
  '①',
  '⒈',
  '㈠',
  '到2028年,',
  '建成示范园区5个以上,',
  '产值突破1.2万亿元。',
  '分别达到30%、45%左右',
  '三十家',
  '(责任单位:市科技局、市财政局)\n',
  '牵头单位:市发展改革委\n',
  '附件:1.任务分工表\n2.指标表\n',
  '附件\n',
  '目录\n',
  '湖州市某某三年行动计划(2026—2028年)\n',
  '现印发给你们,请认真贯彻执行。\n',
  '责任编辑:',
  '来源:',
  '- 3 -\n',
  '序号\t重点任务\t牵头单位\t完成时限\n',
  '1\t建设数据中心\t市数据局\t2027年底\n',
  '| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 建园 | 市科技局 |\n',
  '**',
  ' ',
  '　',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u2028',
  '。',
  ',',
  '(',
  '》',
  '“',
  '\u200b',
  '\ud83d',
  '𠮷',
  'l.',
  '-、',
];
const plan = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })), {
  maxLength: 60,
});
const text = fc.oneof(
  plan.map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Every span of a reading, however deep. */
function spansOf(value: unknown, onto: (Span & { readonly quote?: string })[] = []): typeof onto {
  if (typeof value !== 'object' || value === null) return onto;
  const one = value as Readonly<Record<string, unknown>>;
  if (typeof one.start === 'number' && typeof one.end === 'number') onto.push(one as unknown as Span);
  for (const child of Object.values(one)) spansOf(child, onto);
  return onto;
}

const LISTS = [
  'outline',
  'points',
  'measures',
  'targets',
  'impliedTargets',
  'duties',
  'pilots',
  'projects',
  'notes',
] as const;
/** What a reading says, without where and in which width it says it. */
const gist = (reading: Reading) => ({
  outline: reading.outline.map((node) => [node.kind, fold(node.ordinal), fold(node.title), node.parent]),
  targets: reading.targets.map((target) => [target.clause, target.op, target.value, target.basis, target.period]),
  duties: reading.duties.map((duty) => [duty.clause, duty.units.map(fold)]),
  codes: reading.notes.map((note) => note.code),
});

describe('readPlan', () => {
  it('never throws, and every span lies in the text and slices to its quote', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { start, end, quote } of spansOf(readPlan(source))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.length);
          if (quote !== undefined) expect(source.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives its lists in document order, nodes with parents above them and unique paths', () => {
    fc.assert(
      fc.property(text, (source) => {
        const reading = readPlan(source);
        for (const name of LISTS) {
          const starts = reading[name].map((finding) => finding.start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
        for (const [i, node] of reading.outline.entries()) {
          expect(node.parent ?? -1).toBeLessThan(i);
          expect(node.bodyEnd).toBeGreaterThanOrEqual(node.end);
        }
        expect(new Set(reading.outline.map((node) => node.path)).size).toBe(reading.outline.length);
      }),
      { numRuns: 300 },
    );
  });

  it('names for every finding in running text the heading it stands under', () => {
    fc.assert(
      fc.property(plan, (pieces) => {
        const source = pieces.join('');
        if (/[\t|]/u.test(source)) return;
        const reading = readPlan(source);
        for (const list of [reading.targets, reading.duties, reading.pilots])
          for (const finding of list) {
            if (finding.node === null) continue;
            const node = reading.outline[finding.node];
            expect(finding.clause).toBe(node?.ordinal);
            expect(finding.start).toBeGreaterThanOrEqual(node?.start ?? 0);
            expect(finding.start).toBeLessThanOrEqual(node?.bodyEnd ?? 0);
          }
      }),
    );
  });

  it('reads the same text the same way twice and freezes what it gives', () => {
    fc.assert(
      fc.property(text, (source) => {
        const reading = readPlan(source);
        expect(readPlan(source)).toEqual(reading);
        expect(Object.isFrozen(reading) && Object.isFrozen(reading.notes)).toBe(true);
      }),
    );
  });

  it('does not care for the sort of line ends', () => {
    fc.assert(
      fc.property(plan, (pieces) => {
        const source = pieces.join('').replaceAll('\r\n', '\n');
        expect(gist(readPlan(source.replaceAll('\n', '\r\n')))).toEqual(gist(readPlan(source)));
      }),
    );
  });

  it('does not care for half or full width', () => {
    const wide = (source: string) =>
      source.replace(/[(),;:!?0-9%.]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(plan, (pieces) => {
        const source = pieces.join('').replaceAll('|', '');
        expect(gist(readPlan(wide(source)))).toEqual(gist(readPlan(source)));
      }),
    );
  });

  it('survives tables that do not fit their text', () => {
    const offset = fc.integer({ min: 0, max: 80 });
    const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const small = fc.integer({ min: 0, max: 4 });
    const cell = fc
      .record({
        span,
        row: small,
        column: small,
        rowSpan: fc.integer({ min: 1, max: 3 }),
        columnSpan: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ span, ...rest }) => ({ ...span, ...rest }));
    const table = fc.record({ span, rows: small, columns: small, cells: fc.array(cell, { maxLength: 8 }) });
    fc.assert(
      fc.property(plan, fc.array(table, { maxLength: 2 }), (pieces, tables) => {
        const source = pieces.join('').padEnd(90, '。');
        const options: ReadOptions = { tables: tables.map(({ span, ...rest }) => ({ ...span, ...rest })) };
        for (const { start, end, quote } of spansOf(readPlan(source, options)))
          if (quote !== undefined) expect(source.slice(start, end)).toBe(quote);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the outline when paragraphs are split by blank lines', () => {
    const headings = [
      '一、强化创新',
      '(一)建平台',
      '1.建实验室。支持高校共建。',
      '2.引人才。每年引进50人。',
      '二、扩大开放',
      '(一)通物流',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('\n', '\n\n', '\n  \n', '\r\n'), { minLength: 6, maxLength: 6 }),
        (breaks) => {
          const source = headings.map((line, i) => line + breaks[i]).join('');
          expect(readPlan(source).outline.map((node) => node.ordinal)).toEqual(['一', '(一)', '1', '2', '二', '(一)']);
        },
      ),
    );
  });

  it.each([
    ['\n', 300_000],
    ['一、建港\n', 40_000],
    ['1.建港', 40_000],
    ['甲\t乙\t丙\n', 60_000],
    ['新建泊位2万吨,', 20_000],
    ['。', 200_000],
  ])(
    'gets through %j %i times in a reasonable time',
    (unit, times) => {
      expect(readPlan(unit.repeat(times)).kind).toBe('reading');
    },
    20_000,
  );
});
