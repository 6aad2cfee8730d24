import { expect, test } from 'vitest';
import { blockOf, moved, tabbed } from './selection.ts';

const bounds = { lines: 10, columns: 4, page: 3 };

test('arrows stop at the edges', () => {
  expect(moved({ line: 0, column: 0 }, 'ArrowUp', false, bounds)).toEqual({ line: 0, column: 0 });
  expect(moved({ line: 9, column: 3 }, 'ArrowRight', false, bounds)).toEqual({ line: 9, column: 3 });
});
test('Ctrl with an arrow goes to the edge', () => {
  expect(moved({ line: 4, column: 1 }, 'ArrowDown', true, bounds)).toEqual({ line: 9, column: 1 });
});
test('PageDown goes one screen and no further than the last line', () => {
  expect(moved({ line: 8, column: 1 }, 'PageDown', false, bounds)).toEqual({ line: 9, column: 1 });
});
test('a letter moves nothing', () => expect(moved({ line: 4, column: 1 }, 'a', false, bounds)).toBeNull());
test('Tab wraps to the next line, Shift+Tab back', () => {
  expect(tabbed({ line: 0, column: 3 }, false, bounds)).toEqual({ line: 1, column: 0 });
  expect(tabbed({ line: 1, column: 0 }, true, bounds)).toEqual({ line: 0, column: 3 });
});
test('a selection drawn upwards is the same block', () => {
  expect(blockOf({ anchor: { line: 5, column: 2 }, head: { line: 2, column: 3 } })).toEqual({
    top: 2,
    bottom: 5,
    left: 2,
    right: 3,
  });
});
