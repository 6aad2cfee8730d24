import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const periods = (body: string) =>
  readPlan(`湾州市渔业发展行动计划（2024—2026年）\n\n一、主要目标\n\n${body}\n`).targets.map(({ period }) => period);

describe('a deadline in a lead-in', () => {
  it('governs the list behind its colon', () => {
    expect(periods('到2026年，实现以下目标：\n——渔港经济区达到7个。\n——冷库达到30座，渔业产值年均增长6%。')).toEqual([
      'by:2026',
      'by:2026',
      'by:2026',
    ]);
  });

  it('does not reach a paragraph that is no member of the list', () => {
    expect(periods('到2026年，实现以下目标：\n——渔港经济区达到7个。\n此外，冷库达到30座。')).toEqual([
      'by:2026',
      'none',
    ]);
  });

  it('does not reach past a full stop', () => {
    expect(periods('到2026年，渔业更加兴旺。\n——渔港经济区达到7个。')).toEqual(['none']);
  });

  it('gives way to a time of the member itself', () => {
    expect(periods('到2026年，实现以下目标：\n——每年新建冷库3座。\n——2025年渔港达到6个。')).toEqual([
      'annual',
      'in:2025',
    ]);
  });
});
