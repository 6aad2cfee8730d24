import type { Target } from '@gangmu/plan';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../configuration.ts';
import type { Context, Sentence } from '../../finder.ts';
import { manuscript } from '../../manuscript.ts';
import { NO_RESULTS, RESULTS } from './quantified-results.cases.ts';

/** Runs the family of targets over one paragraph of a plan for 2024—2026. */
function targetsIn(source: string): readonly Target[] {
  const page = manuscript(source);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const sentence of source.split(/(?<=。)/u)) {
    const end = start + sentence.length;
    sentences.push({ start, end, node: 0, clause: '1', heading: false, paragraph: 0 });
    start = end;
  }
  const context: Context = {
    page,
    body: [{ start: 0, end: source.length }],
    meta: {
      title: null,
      issuer: null,
      number: null,
      date: null,
      period: { start: 0, end: 0, quote: '', from: 2024, to: 2026 },
      region: null,
    },
    outline: [
      {
        kind: 'clause',
        ordinal: '1',
        title: '推进',
        path: '1',
        parent: null,
        bodyEnd: source.length,
        rule: 'test',
        start: 0,
        end: 0,
        quote: '',
      },
    ],
    sentences,
    tables: [],
    points: [],
    remarks: [],
  };
  const { finders, refiners } = configuration.targets;
  const found = sentences.flatMap((sentence) => finders.flatMap((finder) => finder.find(sentence, context)));
  return refiners.reduce<readonly Target[]>((kept, refiner) => refiner.refine(kept, context), found);
}

const brief = (source: string) =>
  targetsIn(source).map(
    ({ indicator, op, value, value2, unit, basis, period }) =>
      `${indicator}|${op}${value}${value2 === undefined ? '' : `..${value2}`}${unit}|${basis}|${period}`,
  );

describe('quantified results', () => {
  it.each(RESULTS)('reads %s', (source, expected) => {
    const got = brief(source);
    expect(got.map((line) => line.replace(/^[^|]*/u, ''))).toEqual(expected.map((line) => line.replace(/^[^|]*/u, '')));
    expected.forEach((line, i) => {
      const [indicator = ''] = line.split('|');
      expect(got[i]?.split('|')[0]).toContain(indicator.slice(-4));
    });
  });

  it.each(NO_RESULTS)('finds no target in %s', (source) => {
    expect(brief(source)).toEqual([]);
  });

  it('lets a deadline govern to the end of its sentence and no further', () => {
    expect(
      brief('城市更加宜居。到2026年，绿地率达到40%，透水率达到30%。绿道达到50公里。').map((line) => line.split('|')[3]),
    ).toEqual(['by:2026', 'by:2026', 'none']);
  });

  it('carries 每年 through items after a comma but not past a semicolon', () => {
    expect(
      brief('每年培育书店5家以上、食堂8家以上，新增驿站3个；遴选示范街区10条以上。').map((line) => line.split('|')[3]),
    ).toEqual(['annual', 'annual', 'annual', 'none']);
  });

  it('brings money to one base unit exactly', () => {
    const [target] = targetsIn('到2026年，海洋产业规模突破1.1万亿元。');
    expect(target?.normalized).toEqual({ value: '1100000000000', unit: '元' });
    expect(target?.quantity).toBe('money');
  });

  it('knows where less is better', () => {
    expect(targetsIn('PM2.5浓度控制在29微克/立方米。')[0]?.direction).toBe('less');
    expect(targetsIn('到2026年，绿地率达到40%。')[0]?.direction).toBe('more');
  });

  it('marks what was inherited', () => {
    const [, second] = targetsIn('到2026年，茶园产值达到20亿元，年均增长6%。');
    expect(second?.indicator).toContain('茶园产值');
    expect(second?.origins.indicator).toBe('inherited');
    expect(second?.origins.period).toBe('inherited');
  });

  it('quotes the source as it stands, the number inside the quote', () => {
    const source = '到２０２６年，绿道总长达到４２０公里。';
    for (const target of targetsIn(source)) {
      expect(source.slice(target.start, target.end)).toBe(target.quote);
      expect(target.number.start).toBeGreaterThanOrEqual(target.start);
      expect(target.number.end).toBeLessThanOrEqual(target.end);
    }
  });
});
