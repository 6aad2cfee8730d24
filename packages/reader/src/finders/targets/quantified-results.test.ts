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

  it.each([
    '引进渔用材料、装备配套工厂20家。',
    '帮扶失业渔民再就业300人。',
    '完成渔港机组灵活性改造30万千瓦。',
    '新增超低能耗渔村面积5万平方米。',
    '主要污染物重点工程减排量达到3万吨。',
    '新增首台（套）捕捞装备30台。',
  ])('does not take less for better in %s', (source) => {
    expect(targetsIn(source).map(({ direction }) => direction)).toEqual(['more']);
  });

  it.each([
    '单位渔获能耗强度下降8%。',
    '氨氮排放量控制在3万吨以内。',
    '渔船事故起数下降10%。',
    '渔民失业率控制在5%以内。',
    '劣五类水体占比下降到2%。',
    '渔港溺水死亡人数下降9%。',
  ])('takes less for better in %s', (source) => {
    expect(targetsIn(source).map(({ direction }) => direction)).toEqual(['less']);
  });

  it.each([
    ['茶叶产量突破90万吨，比2023年翻一番。', '茶叶产量'],
    ['渔民收入达到6万元，较2023年提高3个百分点。', '渔民收入'],
    ['茶园良种率较2023年提高3个百分点。', '茶园良种率'],
    ['海澜公司营收2024年突破40亿元，2025年突破50亿元，2026年突破55亿元。', '海澜公司营收'],
    ['渔业产值2025年达到50亿元，2026年达到55亿元。', '渔业产值'],
  ])('keeps years out of the indicator in %s', (source, indicator) => {
    for (const target of targetsIn(source)) expect(target.indicator).toBe(indicator);
  });

  it('gives each year of one indicator its own period', () => {
    expect(
      targetsIn('海澜公司营收2024年突破40亿元，2025年突破50亿元，2026年突破55亿元。').map(({ period }) => period),
    ).toEqual(['in:2024', 'in:2025', 'in:2026']);
  });

  it('takes a frequency of months or quarters for no yearly result', () => {
    expect(brief('每月召开船长例会1次，每季度通报1次。')).toEqual([]);
    expect(brief('每季度召开1次调度会。')).toEqual([]);
    expect(brief('每周开展巡查2次。')).toEqual([]);
    expect(brief('每季度新增渔船30艘。')).toEqual(['渔船|=30艘|increment|none']);
    expect(brief('每年举办渔业展会2次。')).toEqual(['渔业展会|=2次|increment|annual']);
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
