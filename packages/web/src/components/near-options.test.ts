import { expect, test } from 'vitest';
import { nearOptions } from './near-options.ts';

const { filterOption, filterSort } = nearOptions;
const found = (words: string, labels: readonly string[]) =>
  labels
    .map((label) => ({ label }))
    .filter((option) => filterOption(words, option))
    .toSorted((a, b) => filterSort(a, b, { searchValue: words }))
    .map(({ label }) => label);

test('a choice of names is searched by what it says, shortened as offices do, the nearest first', () => {
  expect(found('发改', ['区教育局', '区发展改革局', '发改专班'])).toEqual(['发改专班', '区发展改革局']);
});
test('a Latin name is found in small letters', () => {
  expect(found('plan', ['Plan confirmed', 'Account opened'])).toEqual(['Plan confirmed']);
});
test('blanks alone leave every name', () => {
  expect(found(' ', ['区教育局', '区发展改革局'])).toEqual(['区教育局', '区发展改革局']);
});
test('a heading is no name, so what stands below it is not kept for its sake', () => {
  expect(filterOption('其他', { label: '其他名称', options: [{ label: '区教育局' }] })).toBe(false);
});
test('a name that is not called is left out, be it as an id', () => {
  expect(filterOption('水务', { label: '区教育局' })).toBe(false);
  expect(filterOption('0190', { label: '区教育局', value: '0190-abcd' } as never)).toBe(false);
});
