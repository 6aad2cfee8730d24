import { expect, test } from 'vitest';
import { snippet } from './search.ts';

test('a snippet starts with no mark that ends another sentence', () => {
  const text = '到2028年建成中心3个。 牵头单位：区科技局 配合单位：区水利局、区教白鹭街道';
  const { text: cut, marks } = snippet(text, ['白鹭街道']);
  expect(cut).toBe('牵头单位：区科技局 配合单位：区水利局、区教白鹭街道');
  expect(marks.map(([start, end]) => cut.slice(start, end))).toEqual(['白鹭街道']);
});
test('a snippet of what starts with a mark that is sought keeps it', () => {
  expect(snippet('，三年', ['，']).text).toBe('，三年');
});
test('a snippet keeps the words before what was found', () => {
  expect(snippet('推动科技创新', ['创新']).text).toBe('推动科技创新');
});
