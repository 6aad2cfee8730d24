import { expect, test } from 'vitest';
import { type Pending, unwrittenState } from './pending.ts';

const typed: Pending = new Map([
  ['a', new Map([['lead', '区教育局']])],
  ['b', new Map([['dueOn', '明天']])],
]);

test('where nothing is typed nothing is unwritten', () => {
  expect(unwrittenState(new Map(), () => false)).toBe(null);
});
test('what goes to the server by itself is on its way', () => {
  expect(unwrittenState(typed, () => true)).toBe('on-its-way');
});
test('one row that waits for its person holds the whole', () => {
  expect(unwrittenState(typed, (id) => id !== 'b')).toBe('held');
});
