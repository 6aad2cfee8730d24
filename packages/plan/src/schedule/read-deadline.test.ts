import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeadline } from './read-deadline.ts';

const dayOf = (text: string) => {
  const read = readDeadline(text, 2026);
  return read.kind === 'day' ? read.day : read.kind;
};

describe('a deadline in a cell', () => {
  it('is the last one of a stretch and of several', () => {
    for (const text of [
      '2027年—2029年',
      '2027-2029',
      '2027-2029年',
      '2027—2029年',
      '2027至2029年底',
      '二〇二七—二〇二九年',
    ])
      expect(dayOf(text), text).toBe('2029-12-31');
    expect(dayOf('2027年1—6月')).toBe('2027-06-30');
    expect(dayOf('2027年一季度至三季度')).toBe('2027-09-30');
    expect(dayOf('2027.1-2028.6')).toBe('2028-06-30');
    expect(dayOf('2027-01-2027-12')).toBe('2027-12-31');
    expect(dayOf('2027年11月起至2028年2月')).toBe('2028-02-29');
    expect(dayOf('1-6月')).toBe('2026-06-30');
    expect(dayOf('2027年6月底；2028年6月底')).toBe('2028-06-30');
    expect(dayOf('2027年12月，长期坚持')).toBe('2027-12-31');
  });
  it('names its year once for all that follow', () => {
    for (const text of ['2027年6月、12月', '2027年6、12月', '2027年3月底，9月底；12月底', '二〇二七年六月、十二月'])
      expect(readDeadline(text, 2026), text).toMatchObject({ kind: 'day', day: '2027-12-31', assumed: false });
    expect(readDeadline('6月、2027年3月、9月', 2026)).toMatchObject({ day: '2027-09-30', assumed: true });
    expect(readDeadline('6月、12月', 2026)).toMatchObject({ day: '2026-12-31', assumed: true });
    expect(readDeadline('2027年6月、12月', null)).toMatchObject({ day: '2027-12-31' });
  });
  it('is not guessed where two readings are possible, or where other words stand beside it', () => {
    for (const text of [
      '2027年3-5',
      '2027.3-5',
      '2029—2027年',
      '2027-28',
      '2027年启动至2028年',
      '2027年6月启动，2028年完成一期',
      '2027年前',
      '2028年之前',
      '二〇二八年以前完成',
    ])
      expect(dayOf(text), text).toBe('unknown');
    for (const text of ['', ' ', '—', '至']) expect(dayOf(text), text).toBe('unknown');
  });
  it('never throws, and always is a day of the calendar', () => {
    const word = fc.constantFrom(
      '2027',
      '2029',
      '年',
      '月',
      '日',
      '-',
      '—',
      '.',
      '至',
      '底',
      '前',
      '一',
      '十',
      '季度',
      '上半年',
      '，',
    );
    const text = fc.array(fc.oneof(word, fc.integer({ min: 0, max: 40 }).map(String))).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const day = dayOf(written);
        const real = new Date(`${day}T00:00:00Z`);
        expect(['unknown', 'open', 'number'].includes(day) || real.toISOString().slice(0, 10) === day, written).toBe(
          true,
        );
      }),
    );
  });
});
