import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, toTsv } from './tsv.ts';

test('a block of Excel becomes rows and cells', () => {
  expect(parseTsv('甲\t乙\r\n丙\t丁\r\n')).toEqual([
    ['甲', '乙'],
    ['丙', '丁'],
  ]);
});
test('a quoted cell keeps its line breaks, tabs and quotes', () => {
  expect(parseTsv('"第一行\n第二行"\t"说""好"""')).toEqual([['第一行\n第二行', '说"好"']]);
});
test('a quote inside or unclosed is an ordinary character', () => {
  expect(parseTsv('5"管\t"未完')).toEqual([['5"管', '"未完']]);
  expect(parseTsv('"名"称\t乙')).toEqual([['"名"称', '乙']]);
});
test('empty cells keep their place', () => expect(parseTsv('\t\t丙')).toEqual([['', '', '丙']]));
test('one cell without a break is one cell', () => expect(parseTsv('甲')).toEqual([['甲']]));
test('what is copied comes back the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' ', '1') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(block, (rows) => {
      // A last row of one empty cell cannot be told from the closing line break.
      fc.pre(!(rows.length > 1 && rows.at(-1)?.join('\t') === ''));
      fc.pre(!rows.flat().some((one) => one.startsWith('"') && !/[\t\n"]/u.test(one)));
      expect(parseTsv(toTsv(rows))).toEqual(rows);
    }),
  );
});
