import { expect, test } from 'vitest';
import { failing } from './failed-cells.ts';

const all = ['a', 'b', 'c'];

test('the first cell is spoken of and gone to first', () => {
  expect(failing(all, null)).toEqual({ seen: 0, next: 0 });
});
test('behind a cell comes the next one, behind the last the first', () => {
  expect(failing(all, { key: 'a', at: 0 })).toEqual({ seen: 0, next: 1 });
  expect(failing(all, { key: 'c', at: 2 })).toEqual({ seen: 2, next: 0 });
});
test('after a mended cell none is passed over: the one that took its place is next', () => {
  expect(failing(['b', 'c'], { key: 'a', at: 0 })).toEqual({ seen: 0, next: 0 });
  expect(failing(['a', 'c'], { key: 'b', at: 1 })).toEqual({ seen: 1, next: 1 });
  expect(failing(['a', 'b'], { key: 'c', at: 2 })).toEqual({ seen: 0, next: 0 });
});
test('a cell that moved, since one before it was mended, is still the one that was gone to', () => {
  expect(failing(['b', 'c'], { key: 'b', at: 1 })).toEqual({ seen: 0, next: 1 });
});
test('an empty list has a first place, where nothing stands', () => {
  expect(failing([], { key: 'a', at: 0 })).toEqual({ seen: 0, next: 0 });
});
