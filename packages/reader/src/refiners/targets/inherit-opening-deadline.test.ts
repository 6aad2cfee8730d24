import { describe, expect, it } from 'vitest';
import { readPlan } from '../../read-plan.ts';

const periods = (body: string) =>
  readPlan(`湾州市渔业发展行动计划（2024—2026年）\n\n${body}\n`).targets.map(({ period }) => period);

describe('a deadline that opens a paragraph of goals', () => {
  it('governs every sentence of the paragraph below a heading', () => {
    expect(
      periods('一、主要目标\n\n到2026年，渔业更加兴旺。渔港经济区达到7个。冷库总容量达到30万吨，渔业产值年均增长6%。'),
    ).toEqual(['by:2026', 'by:2026', 'by:2026']);
  });

  it('governs behind a run-in heading that names goals', () => {
    expect(
      periods(
        '一、总体要求\n\n1.发展目标。力争到2026年，渔业更加兴旺。渔港经济区达到7个。\n\n2.基本原则。坚持绿色发展。',
      ),
    ).toEqual(['by:2026']);
  });

  it('gives way to the next one', () => {
    expect(periods('一、主要目标\n\n到2024年，起步成势。渔港达到5个。到2026年，全面见效。渔港达到7个。')).toEqual([
      'by:2024',
      'by:2026',
    ]);
  });

  it('leaves a yearly count as it is', () => {
    expect(periods('一、主要目标\n\n到2026年，渔业更加兴旺。每年新建冷库3座。')).toEqual(['annual']);
  });

  it('does not reach the next paragraph', () => {
    expect(periods('一、主要目标\n\n到2026年，渔业更加兴旺。\n\n渔港经济区达到7个。')).toEqual(['none']);
  });

  it('is none in the middle of a paragraph', () => {
    expect(periods('一、主要目标\n\n渔业更加兴旺。到2026年，渔港达到5个。冷库达到30座。')).toEqual(['by:2026', 'none']);
  });

  it('is none in a clause of work', () => {
    expect(
      periods('一、重点任务\n\n1.建设渔港。到2026年，渔港达到5个。新建冷库30座。\n\n2.壮大船队。建造渔船。'),
    ).toEqual(['by:2026', 'none']);
  });
});
