import { describe, expect, it } from 'vitest';
import { readDay } from './read-day.ts';

const dayOf = (text: string) => {
  const read = readDay(text, 2026);
  return read.kind === 'day' ? read.day : read.kind;
};

describe('a day in a cell', () => {
  it('is understood in Chinese figures as in others', () => {
    expect(dayOf('二〇二八年底')).toBe('2028-12-31');
    expect(dayOf('二○二八年十二月三十一日')).toBe('2028-12-31');
    expect(dayOf('二零二七年六月底前')).toBe('2027-06-30');
    expect(dayOf('二〇二七年二月')).toBe('2027-02-28');
    expect(dayOf('十月底')).toBe('2026-10-31');
    expect(dayOf('二〇二七年三季度末')).toBe('2027-09-30');
    expect(dayOf('2027年第二季度')).toBe('2027-06-30');
    expect(dayOf('2028年底')).toBe('2028-12-31');
  });
  it('is not made up where the figures name none', () => {
    for (const text of ['二〇二八年十三月', '二〇二七年二月三十日', '二八年底', '一二三', '三十'])
      expect(dayOf(text), text).toBe('unknown');
  });
  it('of a month may be written with a dash or a point, as its day may', () => {
    for (const text of ['2027-12', '2027.12', '2027/12', '2027年12月', '2027-12-31', '2027.12.31', '2027年12月前'])
      expect(dayOf(text), text).toBe('2027-12-31');
  });
  it('has the first day of what is named beside its last', () => {
    const firstOf = (text: string) => {
      const read = readDay(text, 2026);
      return read.kind === 'day' ? read.first : read.kind;
    };
    for (const text of [
      '2024',
      '2024年',
      '2024年1月',
      '2024.1',
      '二〇二四年一月',
      '2024年上半年',
      '2024年一季度',
      '2024-01-01',
    ])
      expect(firstOf(text), text).toBe('2024-01-01');
    expect(firstOf('2024年第四季度')).toBe('2024-10-01');
    expect(firstOf('2024年2月底')).toBe('2024-02-29');
    expect(firstOf('2024年末')).toBe('2024-12-31');
  });
  it('is none where a stretch stands: since when somebody holds a post is not its last day', () => {
    for (const text of ['2027年—2029年', '2027-2029', '2027年1—6月', '2027年6月；2028年6月'])
      expect(dayOf(text), text).toBe('unknown');
  });
});
