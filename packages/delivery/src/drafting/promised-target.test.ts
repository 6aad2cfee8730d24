import { readPlan } from '@gangmu/reader';
import { expect, test } from 'vitest';
import { promisedTarget } from './promised-target.ts';

const promised = (sentence: string) => {
  const [target] = readPlan(`澄湖区三年行动计划（2027—2029年）\n一、任务\n1.做好工作。${sentence}\n`).targets;
  if (!target) throw new Error(`no target in ${sentence}`);
  return promisedTarget(target);
};

test.each([
  ['到2029年，单位产值用水量比2026年下降13%。', 'fall', '13'],
  ['到2029年，优质果率提高3个百分点。', 'rise', '3'],
  ['到2029年，果品销售额年均增长6.5%。', 'growth', '6.5'],
  ['到2029年，新建冷库5座。', 'increment', '5'],
  ['到2029年，优质果率提高到85%。', 'level', '85'],
  ['到2029年，果品产值翻一番。', 'change', '1'],
])('%s is promised as %s', (sentence, basis, value) => {
  expect(promised(sentence)).toMatchObject({ basis, value });
});
