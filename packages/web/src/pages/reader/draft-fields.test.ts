import { expect, test } from 'vitest';
import { contentOf, FIGURE, fieldsOf, plain } from './draft-fields.ts';

const target = {
  indicator: '口袋公园',
  op: '>=',
  value: '30',
  value2: null,
  unit: '个',
  basis: 'increment',
  period: 'by:2029',
} as const;

test('a row goes through the form and back unchanged, whatever its kind', () => {
  for (const content of [
    { kind: 'task', measures: ['甲', '乙'], namedUnits: ['区发改局', '区财政局'], leadUnits: ['区发改局'] },
    { kind: 'indicator', quote: '原句', target },
    { kind: 'pilot', level: 'national', quote: '原句' },
  ] as const)
    expect(contentOf(fieldsOf('口袋公园', content as never), '原句')).toEqual(content);
});
test('a changed kind keeps what belongs to it and asks for the rest', () => {
  const fields = { ...fieldsOf('甲', { kind: 'pilot', level: 'national', quote: '' }), kind: 'task' as const };
  expect(contentOf(fields, '')).toEqual({ kind: 'task', measures: [], namedUnits: [], leadUnits: [] });
});
test('a lead unit that is not among all units is added to them', () => {
  const fields = fieldsOf('甲', { kind: 'task', measures: [], namedUnits: ['乙局'], leadUnits: [] });
  expect(contentOf({ ...fields, leadUnits: '丙局，乙局' }, '')).toMatchObject({
    leadUnits: ['丙局', '乙局'],
    namedUnits: ['丙局', '乙局'],
  });
});
test('figures are taken as people type them, and nothing else is a figure', () => {
  expect(['８,000', '8，000 ', '1 200.5'].map(plain)).toEqual(['8000', '8000', '1200.5']);
  expect(['', '约30', '1.2.3', '30个'].some((one) => FIGURE.test(plain(one)))).toBe(false);
});
