import type { SheetTables } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { mendedTables } from './mended-tables.ts';
import { sheetOf } from './testing/sheet-of.ts';

const tables: SheetTables = {
  sheets: [
    sheetOf(
      '总台账',
      [
        ['任务', '牵头单位', '完成时限'],
        ['甲', '区科技局', '择机'],
        ['乙', '', ''],
      ],
      [[1, 1, 2, 1]],
    ),
  ],
  notes: [],
};
const cellsOf = (of: SheetTables, row: number) =>
  of.sheets[0]?.rows.find((one) => one.row === row)?.cells.map(({ column, text }) => [column, text]);

test('says what a person has put into a cell, and leaves every other cell and the file as they are', () => {
  const mended = mendedTables(tables, [{ sheet: 0, row: 1, column: 2, text: ' 2027年 ' }]);
  expect(cellsOf(mended, 1)).toEqual([
    [0, '甲'],
    [1, '区科技局'],
    [2, '2027年'],
  ]);
  expect(cellsOf(tables, 1)?.at(-1)).toEqual([2, '择机']);
  expect(mended.sheets[0]?.rows[2]).toBe(tables.sheets[0]?.rows[2]);
});

test('fills an empty cell and empties a full one', () => {
  const cells = [
    { sheet: 0, row: 2, column: 2, text: '2026年' },
    { sheet: 0, row: 1, column: 2, text: '' },
  ];
  expect(cellsOf(mendedTables(tables, cells), 2)).toEqual([
    [0, '乙'],
    [2, '2026年'],
  ]);
  expect(cellsOf(mendedTables(tables, cells), 1)).toHaveLength(2);
});

test('mends the one cell of a merged range wherever in it a person writes', () => {
  const mended = mendedTables(tables, [{ sheet: 0, row: 2, column: 1, text: '区财政局' }]);
  expect(cellsOf(mended, 1)?.[1]).toEqual([1, '区财政局']);
});

test('does nothing to another sheet or to a row that is not there', () => {
  const elsewhere = [
    { sheet: 1, row: 1, column: 0, text: 'x' },
    { sheet: 0, row: 77, column: 0, text: 'x' },
  ];
  expect(mendedTables(tables, elsewhere)).toEqual(tables);
});
