import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const ranked = (sentence: string) =>
  readPlan(`湾州市渔业发展行动计划（2024—2026年）\n\n一、重点任务\n\n1.推进工作。${sentence}\n`).impliedTargets.map(
    ({ indicator, implies, period }) => `${indicator}|${implies.form}|${period}`,
  );

describe('rankings', () => {
  it.each([
    ['海产总值稳居全省前三。', ['海产总值|done|none']],
    ['到2026年，渔业产值进入全国前20。', ['渔业产值|done|by:2026']],
    ['数字渔港水平力争位居全省前五位。', ['数字渔港水平|done|none']],
    ['渔民收入稳居全省前三，进入全国前20位。', ['渔民收入|done|none', '渔民收入|done|none']],
    ['港口吞吐量位列全国第八位。', ['港口吞吐量|done|none']],
  ])('reads %s', (sentence, expected) => {
    expect(ranked(sentence)).toEqual(expected);
  });

  it.each([
    '目前渔业产值位居全省前五。',
    '对排名前10位的渔船给予奖励。',
    '渔业产值位居全省前列。',
    '进入前三季度冲刺期。',
    '居民区前三年完成改造。',
    '系列产品前两批上市。',
    '进入全国百强渔港。',
    '收集居民关切前十项问题。',
  ])('finds none in %s', (sentence) => {
    expect(ranked(sentence)).toEqual([]);
  });
});
