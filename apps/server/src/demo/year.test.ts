import { describe, expect, it } from 'vitest';
import { quarterWords } from './year.ts';

describe("a quarter's words in the demo", () => {
  it('are the measure, whole where it is short, else up to the end of a clause, never cut within one', () => {
    const clause = '到2028年，高新技术企业、科技型中小企业分别达到1400家、2000家';
    expect(quarterWords(clause, 1)).toBe(clause);
    const long = `${clause}，${'科技领军企业达到8家'.repeat(6)}`;
    expect(quarterWords(long, 1)).toBe(clause);
  });

  it('are general where a measure has no clause to end at, and where there is none', () => {
    expect(quarterWords('建'.repeat(90), 1)).toBe('完成方案编制和任务分解');
    expect(quarterWords(undefined, 4)).toBe('完成年度目标并总结');
  });
});
