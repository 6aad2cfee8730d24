import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { CELL_BREAK } from '../draft.ts';
import { placeAt } from '../place-at.ts';
import { cellTexts, read } from '../testing/read.ts';
import { formatAddress, parseAddress } from './cell-address.ts';
import { drawNumber } from './cell-format.ts';

async function book(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('every visible sheet is a table under its name, with addresses as places', async () => {
  const bytes = await book((workbook) => {
    const sheet = workbook.addWorksheet('责任分解表');
    sheet.getCell('A1').value = '滨湖区责任分解表';
    sheet.mergeCells('A1:D1');
    sheet.getRow(3).values = ['序号', '任务', '牵头单位', '完成时限'];
    sheet.getRow(4).values = [
      1,
      '建设园区\n引进企业',
      { richText: [{ text: '区发' }, { text: '改局', font: { bold: true } }] },
      new Date(Date.UTC(2029, 11, 31)),
    ];
    sheet.getRow(5).values = [2, '培育人才', null, '长期'];
    sheet.mergeCells('C4:C5');
    sheet.getCell('F9').value = { formula: 'A4+A5', result: 3 };
    sheet.getCell('B7').value = 0.853;
    sheet.getCell('B7').numFmt = '0.0%';
    workbook.addWorksheet('空表');
    workbook.addWorksheet('隐藏', { state: 'hidden' }).getCell('A1').value = '不读';
    workbook.addWorksheet('指标').getCell('B2').value = { text: '产值', hyperlink: 'https://example.invalid' };
  });
  const document = await read(bytes, 'zip', 'xlsx');
  expect(document.tables).toHaveLength(2);
  expect(cellTexts(document)).toEqual([
    ['滨湖区责任分解表'],
    ['序号', '任务', '牵头单位', '完成时限'],
    ['1', `建设园区${CELL_BREAK}引进企业`, '区发改局', '2029年12月31日'],
    ['2', '培育人才', '长期'],
    ['85.3%'],
    ['3'],
  ]);
  expect(document.text.startsWith('责任分解表\n滨湖区责任分解表\t\t\t\t\n序号\t任务\t牵头单位\t完成时限\t\n')).toBe(
    true,
  );
  expect(document.tables[0]?.cells[0]).toMatchObject({ rowSpan: 1, columnSpan: 4 });
  expect(
    document.tables[0]?.cells.find((cell) => document.text.slice(cell.start, cell.end) === '区发改局'),
  ).toMatchObject({ rowSpan: 2 });
  expect(placeAt(document, document.text.indexOf('85.3%'))).toEqual({ sheet: '责任分解表', cell: 'B7' });
  expect(placeAt(document, document.text.indexOf('产值'))).toEqual({ sheet: '指标', cell: 'B2' });
  expect(document.text).not.toContain('不读');
  expect(document.headings.map((h) => document.text.slice(h.start, h.end))).toEqual(['责任分解表', '指标']);
});

test('a workbook without a filled cell is empty', async () => {
  await expect(read(await book((workbook) => void workbook.addWorksheet('空')), 'zip', 'xlsx')).rejects.toMatchObject({
    code: 'empty',
  });
});

test.each(['A1', 'B7', 'Z26', 'AA27', 'XFD1048576'])('address %s goes there and back', (text) => {
  const address = parseAddress(text);
  expect(formatAddress(address?.row ?? 0, address?.column ?? 0)).toBe(text);
});

test.each(['A0', 'XFE1', 'A1048577', '7', 'A', 'a1', 'ABCD1', ''])('%j is no address', (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test.each([
  ['0.1', 'plain', '0.1'],
  ['0.30000000000000004', 'plain', '0.3'],
  ['0.07', 'percent', '7%'],
  ['47483', 'date', '2029年12月31日'],
  ['47483', 'month', '2029年12月'],
  ['47483.5', 'year', '2029年'],
  ['0.5', 'date', '0.5'],
  ['abc', 'plain', 'abc'],
  ['1e999', 'plain', '1e999'],
  ['8000', { before: '≥', after: '家（到2027年）', decimals: 0 }, '≥8000家（到2027年）'],
  ['8.5', { before: '', after: '%', decimals: 2 }, '8.50%'],
  ['-1.25', { before: '≤', after: '', decimals: 1 }, '≤-1.25'],
] as const)('%s as %s is drawn %s', (stored, shape, drawn) => {
  expect(drawNumber(stored, shape, false)).toBe(drawn);
});
