import type { Item } from '@gangmu/contract';
import { expect, test } from 'vitest';
import { axisOf, barOf, linesShown, moved, placeOf, withMoved } from './chart-layout.ts';

const milestone = (year: number, quarter: 1 | 2 | 3 | 4, approved = true) => ({
  year,
  quarter,
  words: '步',
  value: null,
  share: null,
  approved,
});
const item = (patch: Partial<Item>): Item => ({ milestones: [], dueOn: null, ...patch }) as unknown as Item;
const axis = axisOf([2027, 2028], 800);

test('the axis gives each quarter the same room and never less than a mark needs', () => {
  expect([axis.quarterWidth, axis.width]).toEqual([100, 800]);
  expect(axisOf([2027, 2028], 100).quarterWidth).toBe(44);
});
test('a day stands in its quarter, one outside the axis at its end', () => {
  expect(placeOf('2027-03-31', axis)).toBe(100);
  expect(Math.round(placeOf('2027-02-15', axis))).toBe(49);
  expect([placeOf('2020-01-01', axis), placeOf('2040-01-01', axis)]).toEqual([0, 800]);
});
test('a bar goes from the first milestone to the later of last milestone and deadline', () => {
  const row = item({ milestones: [milestone(2027, 2), milestone(2028, 1, false)], dueOn: '2028-06-30' });
  const bar = barOf(row, axis, [{ kind: 'share-falls', at: { year: 2028, quarter: 1 } }], true);
  expect([bar.from, Math.round(bar.to), bar.marks.map((one) => [one.counts, one.fault])]).toEqual([
    100,
    599,
    [
      [true, false],
      [false, true],
    ],
  ]);
  expect(barOf(row, axis, [], false).marks.every((one) => one.counts)).toBe(true);
});
test('nothing planned is no bar', () => expect(barOf(item({}), axis, [], true).from).toBeNull());
test('a milestone moves to a free quarter, not onto another, not after the deadline, not off the axis', () => {
  const row = item({ milestones: [milestone(2027, 1), milestone(2027, 2)], dueOn: '2027-09-30' });
  const second = { year: 2027, quarter: 2 } as const;
  expect(moved(row, second, 1, axis)).toEqual({ to: { year: 2027, quarter: 3 } });
  expect(moved(row, second, 2, axis)).toEqual({ refused: 'beyond' });
  expect(moved(row, second, -1, axis)).toEqual({ refused: 'onto' });
  expect(moved(row, { year: 2027, quarter: 1 }, -1, axis)).toEqual({ refused: 'off' });
  expect(withMoved(row, second, { year: 2027, quarter: 3 }).map((one) => one.quarter)).toEqual([1, 3]);
});
test('of a thousand lines only those on the screen are drawn', () => {
  const lines = Array.from({ length: 1000 }, (_, number) => ({ kind: 'row' as const, row: number, number }));
  const { first, shown } = linesShown(lines, 15_000, 600);
  expect([first, shown.length]).toEqual([492, 36]);
});
