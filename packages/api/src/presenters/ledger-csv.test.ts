import { expect, it } from 'vitest';
import { csvCell } from './ledger-csv.ts';

it.each([
  ['=1+1', `'=1+1`],
  ['+86 1', `'+86 1`],
  ['-1+2', `'-1+2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['＝1', `'＝1`],
  [' =1', `' =1`],
  ['\t=1', `'\t=1`],
  ['-3.5', '-3.5'],
  ['+12%', '+12%'],
  ['甲,乙', '"甲,乙"'],
  ['说"是"', '"说""是"""'],
  ['a\0b', 'ab'],
  ['新建5家', '新建5家'],
])('writes the cell %j as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
