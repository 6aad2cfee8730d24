import { readPlan } from '@gangmu/reader';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { ledgerYear, targetPeriodText, yearGoalText } from './year-goal.ts';

const goals = (sentence: string, year = 2027) => {
  const text = `松湖市三年行动计划（2027—2029年）\n一、任务\n1.做好工作。${sentence}\n`;
  return yearGoalText(readPlan(text).targets, text, year, catalogues.zh);
};

describe('the goal of a year', () => {
  it('is what is promised for every year and for this one', () => {
    expect(goals('每年改造低产果园3万亩以上。')).toContain('3万亩');
    expect(goals('2027年建成冷藏库8座，2028年建成冷藏库9座。')).toMatch(/8座/u);
    expect(goals('2027年建成冷藏库8座，2028年建成冷藏库9座。')).not.toMatch(/9座/u);
    expect(goals('到2027年，优质果率达到80%。')).toContain('80%');
  });

  it.each([
    '每月召开果品产销例会1次。',
    '每季度开展果园巡查2次。',
    '每周发布果价信息1次。',
    '到2029年，优质果率达到85%。',
  ])('is not “%s”', (sentence) => expect(goals(sentence)).toBe(''));

  it('sets totals of the whole period apart', () => {
    expect(goals('三年改造低产果园9万亩。')).toMatch(/^计划期内累计：.*9万亩/u);
    const text = '松湖市计划\n一、任务\n1.建库。计划期内新建冷藏库25座。\n2.深入实施三年行动计划，建成果园30个。\n';
    const [first, second] = readPlan(text).targets;
    expect(first && targetPeriodText(first, text, catalogues.zh)).toBe('计划期内累计');
    expect(second && targetPeriodText(second, text, catalogues.zh)).not.toBe('计划期内累计');
  });
});

describe('the year of a ledger', () => {
  it('is the day’s, kept inside the plan', () => {
    const period = { from: 2027, to: 2029 };
    expect(['2026-11-22', '2028-01-05', '2031-01-01'].map((day) => ledgerYear(day, period))).toEqual([
      2027, 2028, 2029,
    ]);
    expect(ledgerYear('2028-01-05', null)).toBe(2028);
  });
});
