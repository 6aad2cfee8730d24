import type { Reading } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';

const reading = {
  targets: [{ start: 8, end: 11 }],
  duties: [],
  pilots: [],
  namedRegions: [],
  notes: [],
  outline: [],
} as unknown as Reading;
const text = '标题\n甲\t乙\n丙\t80家\n文末';
const cell = (row: number, column: number, start: number, end: number) => ({
  row,
  column,
  start,
  end,
  rowSpan: 1,
  columnSpan: 1,
});
const table = {
  start: 3,
  end: 12,
  rows: 2,
  columns: 2,
  cells: [cell(0, 0, 3, 4), cell(0, 1, 5, 6), cell(1, 0, 7, 8), cell(1, 1, 9, 12)],
};

test('a table stands as a table between its paragraphs, its lines are no paragraphs, findings in cells are marked', () => {
  const blocks = blocksOf(text, reading, [table]);
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
  const [, found] = blocks;
  if (found?.kind !== 'table') throw new Error('a table is expected');
  expect(found.rows.map((row) => row.map((one) => text.slice(one.start, one.end)))).toEqual([
    ['甲', '乙'],
    ['丙', '80家'],
  ]);
  expect(found.rows[1]?.[1]?.stretches.some((stretch) => stretch.kinds.includes('target'))).toBe(true);
});
test('a table of one cell is text in a frame', () => {
  const frame = { start: 0, end: 2, rows: 1, columns: 1, cells: [cell(0, 0, 0, 2)] };
  expect(blocksOf(text, reading, [frame])[0]?.kind).toBe('paragraph');
});
