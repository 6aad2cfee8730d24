import { expect, test } from 'vitest';
import { findMoved } from '../diff/find-moved.ts';
import { profilePlan } from '../profile/profile-plan.ts';
import { targetCandidates } from '../targets/target-candidates.ts';
import { planOf } from '../testing/plan-of.ts';
import { selectLinks } from './select-links.ts';
import { shareProgrammes } from './share-programmes.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { sharesMatter } from './shares-matter.ts';
import { weighPair } from './weigh-pair.ts';

const rows = (...values: readonly (readonly number[])[]) => values.map((row) => Float64Array.from(row));
const plain = (height: number, width: number) => ({
  rows: Array(height).fill(false),
  columns: Array(width).fill(false),
});
const any = () => true;
const pairs = (chosen: ReturnType<typeof selectLinks>) => chosen.map(({ row, column }) => [row, column]);

test('one clause may carry several, best first', () => {
  expect(pairs(selectLinks(rows([0.3, 0.5, 0.01]), plain(1, 3), any))).toEqual([
    [0, 1],
    [0, 0],
  ]);
});

test('a likeness far below the best of its row or column is none', () => {
  expect(pairs(selectLinks(rows([0.9, 0.1]), plain(1, 2), any))).toEqual([[0, 0]]);
  expect(pairs(selectLinks(rows([0.9], [0.2]), plain(2, 1), any))).toEqual([[0, 0]]);
});

test('a lead must be liker than a clause', () => {
  const leads = { rows: [false], columns: [true] };
  expect(selectLinks(rows([0.1]), leads, any)).toEqual([]);
  expect(pairs(selectLinks(rows([0.2]), leads, any))).toEqual([[0, 0]]);
});

test('a slight likeness that rests on words of every plan is none, a plain one is', () => {
  expect(selectLinks(rows([0.1]), plain(1, 1), () => false)).toEqual([]);
  expect(pairs(selectLinks(rows([0.2]), plain(1, 1), () => false))).toEqual([[0, 0]]);
});

test.each([
  ['one word of their own', '1.甲。推行木刻水印。', '1.乙。扶持木刻水印。', true],
  ['a marked name', '1.甲。实施“青藤计划”。', '1.乙。对接“青藤计划”。', true],
  ['a slogan', '1.甲。实行“揭榜挂帅”。', '1.乙。以“揭榜挂帅”破题。', false],
  ['words of every plan', '1.甲。产业园营业收入提高。', '1.乙。产业园营业收入达标。', false],
  ['nothing', '1.甲。种树。', '1.乙。修桥。', false],
] as const)('two clauses that share %s share matter: or not', (_, above, below, shared) => {
  const [superior, subordinate] = [profilePlan(planOf(above)), profilePlan(planOf(below))];
  const programmes = shareProgrammes(superior, subordinate);
  const candidates = targetCandidates(superior, subordinate);
  const pair = weighPair(superior, subordinate);
  expect(sharesMatter(superior, subordinate, programmes, candidates, pair)(0, 0)).toBe(shared);
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
