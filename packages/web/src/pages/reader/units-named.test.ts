import type { ReaderView } from '@gangmu/contract';
import { expect, test } from 'vitest';
import { isOneUnit, unitsNamed } from './units-named.ts';

const view = {
  drafts: [
    { kind: 'task', status: 'accepted', clausePath: '一/1', content: { kind: 'task', namedUnits: ['甲局'] } },
    { kind: 'task', status: 'dropped', clausePath: '一/2', content: { kind: 'task', namedUnits: ['乙局'] } },
    { kind: 'indicator', status: 'accepted', clausePath: '一/3', content: { kind: 'indicator' } },
  ],
  reading: {
    outline: [{ path: '一/1' }, { path: '一/2' }, { path: '一/3' }],
    duties: [
      { node: 1, units: ['乙局'] },
      { node: 2, units: ['丙局', '甲局'] },
    ],
  },
} as unknown as ReaderView;

test('units come from accepted tasks and from the clauses of accepted indicators, each once', () => {
  expect(unitsNamed(view)).toEqual(['甲局', '丙局']);
});
test.each(['各镇（街道）', '有关部门', '相关单位', '区直各部门'])('%s is not one unit', (name) => {
  expect(isOneUnit(name)).toBe(false);
});
test.each(['区发展改革局', '光屏谷管委会', '云门镇'])('%s is one unit', (name) => expect(isOneUnit(name)).toBe(true));
