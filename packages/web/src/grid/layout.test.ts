import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { firstWindow, LINE, layoutOf, windowOf } from './layout.ts';

const columns: readonly Column<string>[] = Array.from({ length: 20 }, (_, at) => ({
  key: `c${at}`,
  head: '',
  width: 100,
  text: String,
  ...(at < 2 ? { frozen: true } : {}),
}));
const layout = layoutOf(columns, {});
const at = (top: number, left = 0) => windowOf({ top, left, height: 480, width: 800 }, layout);

test('every line on the screen is drawn, wherever it is scrolled to', () => {
  for (let top = 0; top < 50 * LINE; top += 7) {
    const { first, last } = at(top);
    expect(first).toBeLessThanOrEqual(Math.floor(top / LINE));
    expect(last).toBeGreaterThanOrEqual(Math.ceil((top + 480) / LINE) - 1);
  }
});
test('every column on the screen that is not frozen is drawn', () => {
  for (let left = 0; left <= 1200; left += 13) {
    const { left: from, right: to } = at(0, left);
    expect(from).toBeGreaterThanOrEqual(2);
    expect(layout.edges[from]).toBeLessThanOrEqual(Math.max(200, left + 200));
    expect((layout.edges[to] ?? 0) + 100).toBeGreaterThanOrEqual(Math.min(2000, left + 800));
  }
});
test('columns far to the right are not drawn', () => expect(at(0).right).toBeLessThan(12));
test('a few pixels change nothing', () => expect(at(9)).toEqual(at(0)));
test('as many lines are drawn at one place as at another, so that each can take the place of one that goes', () => {
  const counts = [400, 1234, 5000, 7777].map((top) => at(top)).map(({ first, last }) => last - first);
  expect(new Set(counts).size).toBe(1);
});
test('a sheet of frozen columns alone draws no other', () => {
  const { left, right } = windowOf({ top: 0, left: 0, height: 480, width: 800 }, layoutOf(columns.slice(0, 2), {}));
  expect([left, right]).toEqual([2, 2]);
});
test('at first every line and column on the screen is drawn, and none beyond', () => {
  const { first, last, left, right } = firstWindow(480, 800, layout);
  expect([first, last, left, right]).toEqual([0, 9, 2, 7]);
  expect(firstWindow(481, 801, layout)).toEqual({ first, last: 10, left, right: 8 });
});
test('a screen narrower than the frozen columns draws one other at first', () =>
  expect(firstWindow(480, 150, layout)).toMatchObject({ left: 2, right: 2 }));
