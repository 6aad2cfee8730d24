import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const values = (text: string) => readPlan(text).targets.map(({ value, unit }) => `${value}${unit}`);
const plan = (body: string) => values(`湾州市渔业发展行动计划（2024—2026年）\n\n一、重点任务\n\n1.推进工作。${body}\n`);

describe('facts of the past', () => {
  it.each([
    '目前，冷库达到12座。',
    '近年来，新建冷库9座。',
    '截至2023年底，渔港达到6个。',
    '2023年渔业产值达到80亿元。',
    '已建成渔港5个。',
    '新增了冷库4座。',
  ])('are no targets: %s', (body) => {
    expect(plan(body)).toEqual([]);
  });

  it.each([
    ['到2026年，冷库达到30座。', '30座'],
    ['目前尚有缺口，力争冷库达到30座。', '30座'],
    ['渔业产值较上年增长9%。', '9%'],
    ['渔港由现有的5个增加到9个。', '9个'],
    ['在现有基础上，到2026年冷库达到30座。', '30座'],
  ])('do not take with them what is to come: %s', (body, expected) => {
    expect(plan(body)).toEqual([expected]);
  });

  it('are all that a part under a heading of review holds', () => {
    const text =
      '2025年政府工作报告\n\n一、2024年工作回顾\n\n地区生产总值增长6%，新建学校8所。\n\n二、2025年工作安排\n\n新建学校10所，地区生产总值增长5.5%左右。\n';
    expect(values(text)).toEqual(['10所', '5.5%']);
  });
});
