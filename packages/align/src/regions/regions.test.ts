import { expect, test } from 'vitest';
import { planOf } from '../testing/plan-of.ts';
import { findNaming } from './find-naming.ts';
import { findScope } from './find-scope.ts';
import { named, ownRegion } from './region-name.ts';

test('a region is known by its name without the ending', () => {
  expect(named('澄州市')).toMatchObject({ short: '澄州', grade: 2 });
  expect(named('海岳省')).toMatchObject({ short: '海岳', grade: 3 });
  expect(named('澄州高新技术产业开发区')).toMatchObject({ short: '澄州', grade: 1 });
});

test('a plan that does not name its region is graded by how it speaks of itself', () => {
  expect(ownRegion(planOf('1.全市动员。我市把全市老桥逐座体检。')).grade).toBe(2);
  expect(ownRegion(planOf('1.动员。'), '柳塘区').full).toBe('柳塘区');
});

test.each([
  ['a city and its overall plan', '澄州市', '澄州市', 'same-region'],
  ['a province and a city', '海岳省', '澄州市', 'part-of'],
  ['a city and a zone that carries its name', '澄州市', '澄州北岸新区', 'part-of'],
  ['two cities', '澄州市', '望溪市', 'other-region'],
] as const)('%s', (_, superior, subordinate, scope) => {
  expect(findScope(named(superior), named(subordinate))).toBe(scope);
});

test('codes tell whose part a region is', () => {
  const of = (full: string, code: string, grade: number) => ({ full, short: full, code, grade });
  expect(findScope(of('甲', '990000', 3), of('乙', '990100', 2))).toBe('part-of');
});

const naming = (text: string) => findNaming(text, text, { start: 0, end: text.length }, named('柳塘区'))?.quote ?? null;
test('the words that name us are given, between two stops', () => {
  expect(naming('培育匠人,支持柳塘建设乐器小镇,配套剧场。')).toBe('支持柳塘建设乐器小镇');
});
test('a street or a bank of our name does not name us', () => {
  expect(naming('改造柳塘路,授信由柳塘银行给出。')).toBeNull();
  expect(naming('培育匠人。')).toBeNull();
});
