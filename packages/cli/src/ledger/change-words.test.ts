import { readPlan } from '@gangmu/reader';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { basisText, opText, valueText } from './words.ts';

const targetOf = (sentence: string) => {
  const [target] = readPlan(`松湖市三年行动计划（2027—2029年）\n一、任务\n1.做好工作。${sentence}\n`).targets;
  if (!target) throw new Error(`no target in ${sentence}`);
  return target;
};

describe('growth and change', () => {
  it.each([
    ['到2029年，单位产值用水量比2026年下降13%。', '下降13%（比2026年）'],
    ['到2029年，果品销售额年均增长6.5%。', '年均增长6.5%'],
    ['到2029年，优质果率提高3个百分点。', '提高3个百分点'],
    ['果园农药用量压减20%以上。', '下降≥20%'],
    ['到2029年，果品损耗量较2026年均下降18%。', '下降18%（比2026年）'],
  ])('of “%s” is told as %s', (sentence, text) => {
    expect(valueText(targetOf(sentence), catalogues.zh)).toBe(text);
  });

  it('stand in the columns of a sheet with their way and their base', () => {
    const target = targetOf('到2029年，单位产值用水量比2026年下降13%。');
    expect(opText(target, catalogues.zh)).toBe('下降');
    expect(basisText(target, catalogues.zh)).toBe('升降（比2026年）');
  });

  it('are not told of a level, whatever words stand beside it', () => {
    const target = targetOf('到2029年，优质果率提高到85%。');
    expect(target.basis).toBe('level');
    expect(valueText(target, catalogues.zh)).not.toContain('提高');
    expect(basisText(target, catalogues.zh)).toBe('水平');
  });
});
