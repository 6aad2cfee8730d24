import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell, textOfCsvCell } from './csv-cell.ts';

it.each([
  ['=1+1', `'=1+1`],
  ['+86 1', `'+86 1`],
  ['-1+2', `'-1+2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['＝1', `'＝1`],
  ['＋1', `'＋1`],
  ['－1', `'－1`],
  ['＠A', `'＠A`],
  [' =1', `' =1`],
  ['\u3000=1', `'\u3000=1`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  [`'=1`, `''=1`],
  ['-3.5', '-3.5'],
  ['+12%', '+12%'],
  ['甲,乙', '"甲,乙"'],
  ['甲;=1', '"甲;=1"'],
  ['说"是"', '"说""是"""'],
  ['a\0b', 'ab'],
  ['\0=1', `'=1`],
  ['新建5家', '新建5家'],
  [`'79`, `'79`],
])('writes the cell %j as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

it('gives every text back unchanged', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "'=", "''-", '＝', '－', ' =', ';', '"');
  fc.assert(
    fc.property(start, fc.string({ unit: 'grapheme' }), (before, rest) => {
      const text = `${before}${rest}`.replaceAll('\0', '');
      const cell = csvCell(text);
      const bare =
        cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 && cell !== text ? unquoted(cell) : cell;
      expect(textOfCsvCell(bare)).toBe(text);
    }),
  );
});

const unquoted = (cell: string): string => cell.slice(1, -1).replaceAll('""', '"');
