import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const values = (body: string) =>
  readPlan(`湾州市渔业发展行动计划（2024—2026年）\n\n一、重点任务\n\n1.推进工作。${body}\n`).targets.map(
    ({ value, unit }) => `${value}${unit}`,
  );

describe('rules and subsidies', () => {
  it.each([
    '对新购渔机给予不超过30%的补助。',
    '对年产值达到2亿元的企业，一次性奖励20万元。',
    '贷款按实际利率的50%予以贴息。',
    '每家企业奖励资金不超过100万元。',
    '补助上限80万元。',
    '按照投资额的8%补助。',
    '首次突破3亿元、5亿元的，分别给予奖励。',
    '安排贴息资金1亿元。',
    '检测合格率低于90%的予以通报。',
  ])('are no targets: %s', (body) => {
    expect(values(body)).toEqual([]);
  });

  it.each([
    ['兑现奖补资金1亿元以上。', '1亿元'],
    ['开展补贴性培训6000人次以上。', '6000人次'],
    ['消费投诉按期办结率不低于97%。', '97%'],
    ['渔业产值达到90亿元，出台奖补办法。', '90亿元'],
    ['单户授信上限提高到500万元。', '500万元'],
    ['渔民养老补助标准提高到每人每月300元。', '300元'],
    ['新建渔村驿站40座，对运营单位给予补助。', '40座'],
    ['补贴资金直达快享占比达到95%。', '95%'],
  ])('leave results alone: %s', (body, expected) => {
    expect(values(body)).toEqual([expected]);
  });
});
