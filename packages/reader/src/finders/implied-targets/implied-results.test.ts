import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const implied = (sentence: string) =>
  readPlan(`湾州市绿色发展行动计划（2024—2026年）\n\n一、重点任务\n\n1.推进工作。${sentence}\n`).impliedTargets.map(
    ({ indicator, implies, period }) => `${indicator}|${implies.form}|${implies.value}${implies.unit}|${period}`,
  );

describe('implied results', () => {
  it.each([
    ['到2026年，社区助餐点实现全覆盖。', '社区助餐点|share|100%|by:2026'],
    ['失业保险应保尽保。', '失业保险|share|100%|none'],
    ['2025年底前，城区黑臭水体动态清零。', '城区黑臭水体|count|0|by:2025'],
    ['力争茶园产值倍增。', '茶园产值|factor|2×|none'],
    ['率先建成海岛零碳社区。', '海岛零碳社区|done|1|none'],
    ['全面完成老旧管网更新。', '老旧管网更新|done|1|none'],
  ])('reads %s', (sentence, expected) => {
    expect(implied(sentence)).toEqual([expected]);
  });

  it.each([
    '实施民营企业倍增计划。',
    '开展欠薪清零行动。',
    '目前社区助餐点已实现全覆盖。',
    '率先建成的示范段继续发挥作用。',
    '提高公共服务覆盖面。',
    '按照全领域、全覆盖推进整治。',
    '发挥数据要素倍增效应。',
    '去年全面完成了管网更新。',
  ])('finds nothing implied in %s', (sentence) => {
    expect(implied(sentence)).toEqual([]);
  });
});
