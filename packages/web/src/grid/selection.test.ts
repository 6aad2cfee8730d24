import { expect, test } from 'vitest';
import { blockOf, inside, moved, single, tabbed, wholeLines, withColumns, withLines } from './selection.ts';

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
test('whole lines begin in the first cell and hold every column', () => {
  const lines = wholeLines(5, 3, 4);
  expect(lines.anchor).toEqual({ line: 5, column: 0 });
  expect(blockOf(lines)).toEqual({ top: 3, bottom: 5, left: 0, right: 3 });
});
test('a cell on the edge of a block is inside, one beyond it is not', () => {
  const block = { top: 2, bottom: 4, left: 1, right: 1 };
  expect([inside(block, { line: 4, column: 1 }), inside(block, { line: 4, column: 2 })]).toEqual([true, false]);
});
test('a column that goes takes no other cell with it', () => {
  const at = single({ line: 2, column: 3 });
  expect(withColumns(at, ['number', 'title', 'clause', 'leader'], ['number', 'title', 'leader'])).toEqual(
    single({ line: 2, column: 2 }),
  );
  expect(withColumns(at, ['number', 'title', 'leader', 'lead'], ['number', 'title', 'leader'])).toEqual(
    single({ line: 2, column: 2 }),
  );
});
test('a block in the last column stays a block when a column before it is hidden', () => {
  const block = { anchor: { line: 2, column: 3 }, head: { line: 5, column: 2 } };
  expect(withColumns(block, ['number', 'title', 'clause', 'leader'], ['number', 'clause', 'leader'])).toEqual({
    anchor: { line: 2, column: 2 },
    head: { line: 5, column: 1 },
  });
});
test('a selection that no column moved is the same one, so nothing is drawn again', () => {
  const at = single({ line: 2, column: 1 });
  expect(withColumns(at, ['number', 'title', 'clause'], ['number', 'title'])).toBe(at);
});
test('lines that go leave one cell in the last line, lines that come or stay leave the selection as it is', () => {
  const at = { anchor: { line: 2, column: 1 }, head: { line: 6, column: 3 } };
  expect(withLines(at, 7)).toBe(at);
  expect(withLines(at, 4)).toEqual(single({ line: 2, column: 1 }));
  expect(withLines(at, 2)).toEqual(single({ line: 1, column: 1 }));
  expect(withLines(at, 0)).toEqual(single({ line: 0, column: 1 }));
});
