import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readTables } from './read-tables.ts';
import { writeMarked } from './write-marked.ts';

test('a marked workbook opens elsewhere with marks and comments, and is read back as it was', async () => {
  const rows = [
    { row: 0, cells: [{ column: 0, text: '任务', mark: 'head' as const, comment: '必填' }] },
    { row: 2, cells: [{ column: 3, text: '=1+1', mark: 'error' as const, comment: '单位不认识：<区科技局>？' }] },
  ];
  const merges = [{ fromRow: 0, fromColumn: 0, toRow: 1, toColumn: 0 }];
  const bytes = await buffer(writeMarked([{ name: '总/台账', rows, merges, widths: [20] }]));
  const { sheets } = await readTables(bytes, '错误.xlsx');
  expect(sheets).toEqual([
    {
      name: '总 台账',
      hidden: false,
      merges,
      rows: [
        { row: 0, hidden: false, cells: [{ column: 0, kind: 'text', text: '任务' }] },
        { row: 2, hidden: false, cells: [{ column: 3, kind: 'text', text: '=1+1' }] },
      ],
    },
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const cell = workbook.worksheets[0]?.getCell('D3');
  expect(cell?.value).toBe('=1+1');
  expect(JSON.stringify(cell?.note)).toContain('单位不认识：<区科技局>？');
  expect(JSON.stringify(cell?.fill)).toContain('FFF9D5D2');
});
