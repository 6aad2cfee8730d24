import { describe, expect, it } from 'vitest';
import { fold } from '../../fold.ts';
import { timesOf } from './times.ts';

const periods = (source: string, now: number | null = 2024) => {
  const text = fold(source);
  return timesOf(text, 0, text.length, now).map(({ period, also }) => (also ? `${period}+${also}` : period));
};

describe('timesOf', () => {
  it.each([
    ['到2026年，', 'by:2026'],
    ['力争到２０２６年底，', 'by:2026'],
    ['2026年底前完成', 'by:2026'],
    ['2025年6月底前完成', 'by:2025'],
    ['2025年全市产值', 'in:2025'],
    ['2024—2026年，累计', 'by:2026'],
    ['年内开工', 'in:2024'],
    ['今年新增', 'in:2024'],
    ['年底前建成', 'by:2024'],
    ['每年新增', 'annual'],
    ['年均举办', 'annual'],
    ['每两年遴选', 'gap'],
    ['三年新增学位', 'gap'],
    ['三年累计', 'gap'],
    ['到二〇二六年，', 'by:2026'],
    ['二零二五年全市', 'in:2025'],
    ['年度完成投资', 'in:2024'],
    ['2024年度完成投资', 'in:2024'],
    ['“十五五”期间', 'by:2030'],
    ['到2026年、2030年，分别', 'by:2026+by:2030'],
    ['2023年已有', 'past'],
    ['截至2023年底，', 'past'],
  ])('reads %s', (source, period) => {
    expect(periods(source)).toEqual([period]);
  });

  it.each([
    '较2020年下降',
    '比2023年提高',
    '自2024年起',
    '2024年度报告',
    '《2025年重点任务》',
    '年均增长',
    '年均浓度',
    '能力达到2040架',
    '增加到2010家',
    '三年内',
    '三年行动计划',
    '近三年新增',
    '三年提升工程行动方案',
    '每年度计划'.slice(1),
    '二〇二六号',
    '千年古城',
  ])('finds no time that governs in %s', (source) => {
    expect(periods(source)).toEqual([]);
  });

  it('leaves 今年 and 年内 aside in a document without a year', () => {
    expect(periods('今年新增，年内开工', null)).toEqual([]);
  });
});
