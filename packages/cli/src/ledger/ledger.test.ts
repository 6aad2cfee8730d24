import { readPlan } from '@gangmu/reader';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { quoteInContext } from './quote-in-context.ts';
import { taskLines } from './task-rows.ts';
import { clauseUnits, unitShares } from './units.ts';
import { figureText, groupDigits, periodText, valueText } from './words.ts';

const PLAN = `松湖市林果产业三年行动计划（2027—2029年）
一、总体要求
坚持适地适树，到2029年全市林果产值达到46亿元。
二、重点任务
（一）建好基地
1.改造低产果园。每年改造低产果园3万亩以上。
（市林业局牵头，市财政局、各镇街按职责分工负责）
2.建设冷藏库。建成产地冷藏库25座。
（责任单位：市农业农村局、市林业局）
三、保障措施
`;
const reading = readPlan(PLAN);
const LEVEL = { basis: 'level', quote: '', start: 0, number: { start: 0, end: 0 } } as const;

describe('task lines', () => {
  it('are the clauses, and parts without clauses that hold something to do', () => {
    expect(taskLines(reading).map(({ heading }) => heading?.path)).toEqual(['一', '二/(一)/1', '二/(一)/2']);
  });

  it('hold the findings of their own clause only', () => {
    const [, first, second] = taskLines(reading);
    expect(first?.targets.map(({ value }) => value)).toEqual([3]);
    expect(second?.targets.map(({ value }) => value)).toEqual([25]);
    expect(first?.duties).toHaveLength(1);
  });

  it('put findings outside every heading in a line of their own at the top', () => {
    const loose = readPlan('到2029年，全市建成标准果园120个。\n一、总体要求\n坚持绿色发展。');
    expect(taskLines(loose)[0]?.heading).toBeNull();
  });
});

describe('the units of a clause', () => {
  it('lead where the text says so', () => {
    expect(clauseUnits(reading.duties.slice(0, 1))).toEqual({
      lead: '市林业局',
      joint: ['市财政局', '各镇街'],
      coLeads: [],
      firstNamed: false,
    });
  });

  it('take the first named, and say so, where nobody is marked as leading', () => {
    expect(clauseUnits(reading.duties.slice(1))).toEqual({
      lead: '市农业农村局',
      joint: ['市林业局'],
      coLeads: [],
      firstNamed: true,
    });
  });

  it('have one lead, the first named; further leads come first among the others', () => {
    const plan = '松湖市计划\n一、任务\n1.建库。建成冷藏库5座。\n（市林业局、市财政局牵头，市商务局配合）\n';
    expect(clauseUnits(readPlan(plan).duties)).toEqual({
      lead: '市林业局',
      joint: ['市财政局', '市商务局'],
      coLeads: ['市财政局'],
      firstNamed: false,
    });
  });

  it('are none where no duty is written', () => {
    expect(clauseUnits([])).toEqual({ lead: '', joint: [], coLeads: [], firstNamed: false });
  });

  it('are counted over the plan, each clause once', () => {
    const shares = unitShares(reading.duties);
    const forestry = shares.find(({ canonical }) => canonical.includes('林业'));
    expect(forestry?.leads).toHaveLength(1);
    expect(forestry?.joins).toHaveLength(1);
  });
});

describe('figures and periods', () => {
  it.each([
    [8000, '8,000'],
    [1234567.25, '1,234,567.25'],
    [0.65, '0.65'],
    [0.0001234, '0.0001234'],
    [999, '999'],
  ])('%d is grouped as %s', (value, text) => expect(groupDigits(value)).toBe(text));

  it('show the sign, the range and the unit', () => {
    expect(valueText({ ...LEVEL, op: '>=', value: 1.1, unit: '万亿元' }, catalogues.zh)).toBe('≥ 1.1 万亿元');
    expect(valueText({ ...LEVEL, op: '=', value: 90, unit: '%' }, catalogues.zh)).toBe('90%');
    expect(figureText({ value: 3, value2: 5 })).toBe('3–5');
  });

  it.each([
    ['annual', '每年'],
    ['by:2029', '到2029年'],
    ['in:2027', '2027年'],
    ['none', '未写时间'],
  ] as const)('%s is %s', (period, text) => expect(periodText(period, catalogues.zh)).toBe(text));
});

describe('a quote in its context', () => {
  it('stands in brackets among the words around it, never across a line', () => {
    const text = '第一行\n设立规模2亿元的引导基金\n第三行';
    const start = text.indexOf('2');
    expect(quoteInContext(text, { start, end: start + 1, quote: '2' })).toBe('设立规模【2】亿元的引导基金');
  });

  it('is the beginning of its line where nothing is quoted', () => {
    expect(quoteInContext('甲乙丙\n丁', { start: 0, end: 0, quote: '' })).toBe('甲乙丙');
  });

  it('stays alone where it is long enough', () => {
    const text = '甲'.repeat(80);
    expect(quoteInContext(text, { start: 0, end: 40, quote: text.slice(0, 40) })).toBe(text.slice(0, 40));
  });
});
