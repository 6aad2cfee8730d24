import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const indicators = (body: string) =>
  readPlan(
    `湾州市渔业发展行动计划（2024—2026年）\n\n一、主要任务\n\n1.渔港建设。推进渔港升级。\n\n${body}\n`,
  ).targets.map(({ indicator }) => indicator);

describe('an indicator left out of its sentence', () => {
  it('is taken from the short line above', () => {
    expect(indicators('渔船检验合格率\n到2026年达到98%。')).toEqual(['渔船检验合格率']);
  });

  it('is not taken from a sentence above', () => {
    expect(indicators('继续加强渔船检验工作，提升服务水平，保障安全。\n到2026年达到98%。')).not.toContain(
      '继续加强渔船检验工作，提升服务水平，保障安全',
    );
  });
});
