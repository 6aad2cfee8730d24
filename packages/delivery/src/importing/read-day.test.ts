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
});
