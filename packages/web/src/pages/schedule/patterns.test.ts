import type { Item } from '@gangmu/contract';
import { expect, test } from 'vitest';
import { asLastYear, backwards, periodsOf, spread } from './patterns.ts';

const item = (patch: Partial<Item>): Item => ({ milestones: [], dueOn: null, ...patch }) as unknown as Item;
const told = (row: Item | null) => row?.milestones.map((one) => `${one.year}Q${one.quarter}=${one.share ?? one.words}`);
const periods = periodsOf([2027, 2028]);

test('an even spread ends at the quarter of the due day', () => {
  expect(told(spread(item({ dueOn: '2027-09-30' }), periods))).toEqual(['2027Q1=33', '2027Q2=67', '2027Q3=100']);
});
test('without a due day it ends with the plan', () =>
  expect(told(spread(item({}), periods))?.at(-1)).toBe('2028Q4=100'));
test('back from the due day fills its last four quarters and no others', () => {
  expect(told(backwards(item({ dueOn: '2028-06-30' }), periods))).toEqual([
    '2027Q3=25',
    '2027Q4=50',
    '2028Q1=75',
    '2028Q2=100',
  ]);
});
test('back from nothing is nothing', () => expect(backwards(item({}), periods)).toBeNull());
test('a due day in the plan’s first quarter leaves that one quarter', () => {
  expect(told(backwards(item({ dueOn: '2027-02-01' }), periods))).toEqual(['2027Q1=100']);
});
test('last year’s quarters go only where nothing stands', () => {
  const one = (year: number, words: string) => ({
    year,
    quarter: 1 as const,
    words,
    value: null,
    share: null,
    approved: true,
  });
  expect(told(asLastYear(item({ milestones: [one(2027, '开工')] }), periods))).toEqual(['2027Q1=开工', '2028Q1=开工']);
  expect(told(asLastYear(item({ milestones: [one(2027, '开工'), one(2028, '竣工')] }), periods))).toEqual([
    '2027Q1=开工',
    '2028Q1=竣工',
  ]);
});
test('shares of before do not stand between the new ones', () => {
  const old = { year: 2027, quarter: 1 as const, words: '', value: null, share: '90', approved: true };
  expect(told(backwards(item({ dueOn: '2028-12-31', milestones: [old] }), periods))).toEqual([
    '2028Q1=25',
    '2028Q2=50',
    '2028Q3=75',
    '2028Q4=100',
  ]);
});
