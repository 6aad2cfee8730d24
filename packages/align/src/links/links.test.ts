import { expect, test } from 'vitest';
import { findMoved } from '../diff/find-moved.ts';
import { profilePlan } from '../profile/profile-plan.ts';
import { planOf } from '../testing/plan-of.ts';
import { selectLinks } from './select-links.ts';
import { shareProgrammes } from './share-programmes.ts';
import { sharedPhrases } from './shared-phrases.ts';

const rows = (...values: readonly (readonly number[])[]) => values.map((row) => Float64Array.from(row));
const plain = (height: number, width: number) => ({
  rows: Array(height).fill(false),
  columns: Array(width).fill(false),
});
const pairs = (chosen: ReturnType<typeof selectLinks>) => chosen.map(({ row, column }) => [row, column]);

test('one clause may carry several, best first', () => {
  expect(pairs(selectLinks(rows([0.3, 0.5, 0.01]), plain(1, 3)))).toEqual([
    [0, 1],
    [0, 0],
  ]);
});

test('a likeness far below the best of its row or column is none', () => {
  expect(pairs(selectLinks(rows([0.9, 0.1]), plain(1, 2)))).toEqual([[0, 0]]);
  expect(pairs(selectLinks(rows([0.9], [0.2]), plain(2, 1)))).toEqual([[0, 0]]);
});

test('a lead must be liker than a clause', () => {
  const leads = { rows: [false], columns: [true] };
  expect(selectLinks(rows([0.1]), leads)).toEqual([]);
  expect(pairs(selectLinks(rows([0.2]), leads))).toEqual([[0, 0]]);
});

test('a marked name counts in full where one clause of each plan uses it, less where many do', () => {
  const one = profilePlan(planOf('1.甲。实施“青藤计划”。\n2.乙。种树。'));
  const many = profilePlan(planOf('1.甲。实施“青藤计划”。\n2.乙。对接“青藤计划”。'));
  expect(shareProgrammes(one, one).map(({ rarity }) => rarity)).toEqual([1]);
  expect(shareProgrammes(one, many).map(({ rarity }) => rarity)).toEqual([0.5, 0.5]);
});

test('shared phrases are the longest, quoted with their places', () => {
  const [above, below] = ['推动提琴、古筝企业联合选木并建馆。', '鼓励提琴、古筝企业联合选木。'];
  const [phrase] = sharedPhrases(
    { text: above, start: 0, end: above.length },
    { text: below, start: 0, end: below.length },
    () => 1,
  );
  expect(phrase?.superior).toEqual({ start: 2, end: 13, quote: '提琴、古筝企业联合选木' });
  expect(phrase?.subordinate.quote).toBe('提琴、古筝企业联合选木');
});

test('the fewest that moved are those outside a longest rising run', () => {
  expect([...findMoved([1, 2, 3, 0])]).toEqual([0]);
  expect([...findMoved([0, 4, 1, 2, 3])]).toEqual([4]);
  expect([...findMoved([])]).toEqual([]);
});
