import { readPlan } from '@gangmu/reader';
import { expect, test } from 'vitest';
import { proposeFromSpan } from './propose-from-span.ts';

const text = `一、重点任务
1.建设口袋公园。到2029年,新建口袋公园30个,改造管网130公里,争创国家级绿色工业园区。
牵头单位:区住房城乡建设局
2.完善制度。健全联席会议制度,实现行政村全覆盖。`;
const version = { text, reading: readPlan(text) };
const of = (words: string) => {
  const start = text.indexOf(words);
  return proposeFromSpan(version, { start, end: start + words.length });
};

test('a selected figure brings its value, unit, basis and the year of its sentence', () => {
  const [indicator] = of('改造管网130公里').filter((one) => one.kind === 'indicator');
  expect(indicator?.content).toMatchObject({
    target: {
      indicator: expect.stringContaining('管网'),
      value: '130',
      unit: '公里',
      basis: 'increment',
      period: 'by:2029',
    },
  });
});
test('two figures in one selection are two proposals', () => {
  expect(of('新建口袋公园30个,改造管网130公里').filter((one) => one.kind === 'indicator')).toHaveLength(2);
});
test('a selection without a figure proposes an indicator without a value, never a made-up one', () => {
  const [indicator] = of('健全联席会议制度').filter((one) => one.kind === 'indicator');
  expect(indicator?.content).toMatchObject({ target: { value: '', unit: '' } });
});
test('全覆盖 is read as one hundred per cent', () => {
  expect(of('实现行政村全覆盖').find((one) => one.kind === 'indicator')?.content).toMatchObject({
    target: { value: '100', unit: '%', op: '=' },
  });
});
test('a pilot keeps its level; a task takes the units of its clause and drops the ordinal', () => {
  expect(of('争创国家级绿色工业园区').find((one) => one.kind === 'pilot')).toMatchObject({
    title: '国家级绿色工业园区',
    content: { level: 'national' },
  });
  const task = of('1.建设口袋公园。').find((one) => one.kind === 'task');
  expect(task?.title).toBe('建设口袋公园');
  expect(task?.content).toMatchObject({ namedUnits: ['区住房城乡建设局'] });
});
