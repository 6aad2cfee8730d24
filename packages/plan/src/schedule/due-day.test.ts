import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineIn, dueDayOf } from './due-day.ts';

const PLAN = { from: 2027, to: 2029 };

describe('deadlines that a sentence states', () => {
  it.each([
    ['到2029年，建成智能工厂30家', '2029-12-31'],
    ['力争到 2028 年底，覆盖所有街道', '2028-12-31'],
    ['2028年底前完成改造', '2028-12-31'],
    ['2027年年底前启动', '2027-12-31'],
    ['2027年6月底前出台方案', '2027-06-30'],
    ['到2028年2月，完成选址', '2028-02-29'],
    ['2027年9月15日前报送', '2027-09-15'],
    ['到2027年上半年，完成摸底', '2027-06-30'],
    ['2028年第三季度末前投用', '2028-09-30'],
    ['到2029年建成（市农业农村局牵头；完成时限:2028年3月）', '2028-03-31'],
    ['建成平台（市农业农村局牵头；完成时限：2027年—2029年）', '2029-12-31'],
    ['建成平台（完成时限：2027-12；市农业农村局牵头）', '2027-12-31'],
    ['由2026年的5%提高到2029年的12%', '2029-12-31'],
    ['到2027年完成一期，到2029年全面建成', '2029-12-31'],
    ['2027年6月底前建成首批15个站点', '2027-06-30'],
    ['到2029年新建60个，2027年6月底前建成首批15个', '2029-12-31'],
  ])('%s', (text, day) => expect(deadlineIn(text, PLAN)).toBe(day));

  it.each([
    ['2028年前完成', 'either end of the year'],
    ['2027年6月前完成', 'either end of the month'],
    ['截至2027年底，已建成3家', 'looks back'],
    ['到2035年，基本实现现代化', 'beyond the plan'],
    ['到2025年底，建成3家', 'before the plan'],
    ['达到2028年水平', 'a level, no day'],
    ['2028年新增10家', 'a year without by'],
    ['2027年13月底前', 'no such month'],
    ['2027年2月30日前', 'no such day'],
    ['（2027—2029年）', 'the years of the title'],
    ['三年新建起降场60个、枢纽3个，2027年6月底前建成首批15个', 'the day of the first is not that of all'],
  ])('gives no day for %s: %s', (text) => expect(deadlineIn(text, PLAN)).toBeNull());

  it('always gives a day inside the years of the plan, whatever the text', () => {
    const word = fc.constantFrom('到', '至', '截至', '年', '月', '日', '底', '末', '前', '上半年', '第二季度', '。');
    const text = fc.array(fc.oneof(word, fc.integer({ min: 1, max: 2100 }).map(String))).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const day = deadlineIn(written, PLAN);
        expect(day === null || (/^\d{4}-\d\d-\d\d$/u.test(day) && day >= '2027-01-01' && day <= '2029-12-31')).toBe(
          true,
        );
      }),
    );
  });
});

describe('the day a row is due', () => {
  const text = '一、总体。\n到2028年底，培育企业20家、建成园区3个。每年新增5家；到2029年全部投用。';
  const reading = { taskRows: [], meta: { period: { ...PLAN, start: 0, end: 0, quote: '' } } };
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it('is read from the whole sentence that holds the row', () => {
    expect(dueDayOf({ ...at('建成园区3个'), period: 'none' }, text, reading)).toBe('2028-12-31');
    expect(dueDayOf({ ...at('建成园区3个'), period: null }, text, reading)).toBe('2028-12-31');
  });
  it('is that of its table row, whatever its words say', () => {
    const deadline = { start: 2, end: 4, quote: '2027年12月' };
    const taskRows = [{ kind: 'task-row' as const, node: 0, cells: {}, deadline, start: 0, end: 9, quote: '' }];
    const row = { start: 0, end: text.length, period: null };
    expect(dueDayOf(row, text, { ...reading, taskRows })).toBe('2027-12-31');
  });
  it.each([
    ['2027年—2029年', '2029-12-31'],
    ['2027-2029', '2029-12-31'],
    ['2027-12', '2027-12-31'],
    ['2027.12', '2027-12-31'],
    ['二〇二七年底', '2027-12-31'],
    ['2027年6月前', '2027-06-30'],
    ['2027年6月、12月', '2027-12-31'],
    ['2028年前', null],
    ['2027年6月启动，到2029年全面建成', '2029-12-31'],
    ['长期坚持', null],
    ['2035年', null],
  ])('is what its cell says: %s', (quote, day) => {
    const taskRows = [
      {
        kind: 'task-row' as const,
        node: 0,
        cells: {},
        deadline: { start: 2, end: 4, quote },
        start: 0,
        end: 9,
        quote: '',
      },
    ];
    expect(dueDayOf({ start: 0, end: text.length, period: null }, text, { ...reading, taskRows })).toBe(day);
  });
  it('of a target of one year is that of its words and its cell, where they say one of that year', () => {
    const plan = '到2028年6月底，培育企业20家，到2029年达到60家。';
    const whole = { start: 0, end: 20 };
    expect(dueDayOf({ ...whole, period: 'by:2028' }, plan, reading)).toBe('2028-06-30');
    expect(dueDayOf({ ...whole, period: 'by:2029' }, plan, reading)).toBe('2029-12-31');
    expect(dueDayOf({ ...whole, period: 'by:2027' }, plan, reading)).toBe('2027-12-31');
    expect(dueDayOf({ ...whole, period: 'in:2028' }, '2028年培育企业20家。', reading)).toBe('2028-12-31');
  });
  it('is never read from a neighbouring sentence', () => {
    expect(dueDayOf({ ...at('新增5家'), period: 'none' }, text, reading)).toBeNull();
  });
  it('is the target’s own where it names one, and none for a yearly target', () => {
    expect(dueDayOf({ ...at('建成园区3个'), period: 'by:2029' }, text, reading)).toBe('2029-12-31');
    expect(dueDayOf({ ...at('培育企业20家'), period: 'annual' }, text, reading)).toBeNull();
  });
});
