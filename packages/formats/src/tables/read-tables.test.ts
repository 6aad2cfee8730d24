import { deflateRawSync } from 'node:zlib';
import type { SheetTable } from '@gangmu/plan';
import ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { DocumentError } from '../document-error.ts';
import { makeZip, type RawEntry } from '../testing/make-zip.ts';
import { readTables } from './read-tables.ts';

const MB = 1024 * 1024;
const text = (name: string, content: string): RawEntry => ({ name, data: strToU8(content) });
const packed = (name: string, content: string, declared?: number): RawEntry => {
  const bytes = Buffer.from(content);
  return { name, data: deflateRawSync(bytes), deflated: true, declared: declared ?? bytes.length };
};
const RELATIONS =
  '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
const BOOK_RELATIONS =
  '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="u" Type="x/styles" Target="styles.xml"/><Relationship Id="e" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
const BOOK = '<workbook><sheets><sheet name="表" r:id="s"/></sheets></workbook>';

function book(sheet: string, more: readonly RawEntry[] = [], workbook = BOOK): Buffer {
  return makeZip([
    text('_rels/.rels', RELATIONS),
    packed('xl/workbook.xml', workbook),
    text('xl/_rels/workbook.xml.rels', BOOK_RELATIONS),
    packed('xl/worksheets/sheet1.xml', sheet),
    ...more,
  ]);
}

const rows = (cells: string): string => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
const plain = ({ rows: found }: SheetTable): unknown[] =>
  found.map(({ row, cells }) => [row, ...cells.map(({ column, kind, text: shown }) => [column, kind, shown])]);
const first = async (bytes: Uint8Array): Promise<unknown[]> =>
  plain((await readTables(bytes, '台账.xlsx')).sheets[0] as SheetTable);

test('a cell is literal text: formulas, rich text, links, errors, dates and percentages', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('总台账');
  sheet.getRow(2).values = [
    '=1+1',
    { formula: 'SUM(A1:A9)', result: 12 },
    { formula: 'HYPERLINK("http://x.invalid")' },
    { richText: [{ text: '区发' }, { text: '改局', font: { bold: true } }] },
    { text: '看这里', hyperlink: 'javascript:alert(1)' },
    { error: '#REF!' },
    new Date(Date.UTC(2027, 11, 31)),
    0.853,
    '甲\r\n乙',
    true,
  ];
  sheet.getCell('H2').numFmt = '0.0%';
  sheet.getCell('G2').numFmt = 'yyyy-mm-dd';
  sheet.getRow(3).hidden = true;
  sheet.getCell('A3').value = '__proto__';
  sheet.mergeCells('A4:A6');
  sheet.getCell('A4').value = '并';
  workbook.addWorksheet('隐藏', { state: 'veryHidden' }).getCell('A1').value = '也读';
  const { sheets, notes } = await readTables(new Uint8Array(await workbook.xlsx.writeBuffer()), '台账.xlsx');
  expect(plain(sheets[0] as SheetTable)[0]).toEqual([
    1,
    [0, 'text', '=1+1'],
    [1, 'number', '12'],
    [2, 'formula', ''],
    [3, 'text', '区发改局'],
    [4, 'text', '看这里'],
    [5, 'error', '#REF!'],
    [6, 'date', '2027-12-31'],
    [7, 'number', '85.3%'],
    [8, 'text', '甲\n乙'],
    [9, 'text', 'TRUE'],
  ]);
  expect(sheets[0]?.rows[1]).toMatchObject({ row: 2, hidden: true });
  expect(sheets[0]?.merges).toEqual([{ fromRow: 3, fromColumn: 0, toRow: 5, toColumn: 0 }]);
  expect(sheets[1]).toMatchObject({ name: '隐藏', hidden: true });
  expect(notes).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('days count from 1904 where the workbook says so', async () => {
  const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="表" r:id="s"/></sheets></workbook>';
  const styles = packed(
    'xl/styles.xml',
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  );
  const sheet = rows('<c r="A1" s="1"><v>45290</v></c>');
  expect(await first(book(sheet, [styles], workbook))).toEqual([[0, [0, 'date', '2027-12-31']]]);
  expect(await first(book(sheet, [styles]))).toEqual([[0, [0, 'date', '2023-12-30']]]);
});

test('macros, outside links and DDE are told and not followed', async () => {
  const sheet = rows(
    `<c r="A1" t="str"><f>cmd|'/c calc'!A0</f><v>文</v></c><c r="B1" t="e"><f>[1]x!A1</f><v>#REF!</v></c>`,
  );
  const bytes = book(sheet, [
    text('xl/vbaProject.bin', 'Sub AutoOpen()'),
    text('xl/externalLinks/externalLink1.xml', '<externalLink><ddeLink ddeService="cmd"/></externalLink>'),
  ]);
  const { sheets, notes } = await readTables(bytes, '台账.xlsm');
  expect(notes).toEqual(['macros', 'external-links']);
  expect(plain(sheets[0] as SheetTable)).toEqual([[0, [0, 'text', '文'], [1, 'error', '#REF!']]]);
});

test('NUL, halves of characters and other signs that no database takes are left out', async () => {
  const sheet = rows('<c r="A1" t="inlineStr"><is><t>甲_x0000_乙_xD800_丙_x0009_丁</t></is></c>');
  expect(await first(book(sheet))).toEqual([[0, [0, 'text', '甲乙\ufffd丙\t丁']]]);
});

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const many = (count: number, one: string): string => one.repeat(count);
const BOMBS: readonly [string, string, () => Buffer][] = [
  [
    'a merge of every cell',
    'bomb',
    () => book('<worksheet><sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'),
  ],
  [
    'a validation of 27 million cells',
    'bomb',
    () =>
      book(
        '<worksheet><sheetData/><dataValidations><dataValidation type="list" sqref="A1:Z1048576"/></dataValidations></worksheet>',
      ),
  ],
  [
    'a hundred million columns',
    'bomb',
    () => book('<worksheet><cols><col min="1" max="99999999"/></cols><sheetData/></worksheet>'),
  ],
  ['1e999 columns', 'bomb', () => book('<worksheet><cols><col min="1" max="1e999"/></cols><sheetData/></worksheet>')],
  ['a cell beyond the last column', 'damaged', () => book(rows('<c r="ZZZZ1"><v>1</v></c>'))],
  [
    'a million styles',
    'bomb',
    () =>
      book(rows(''), [
        packed('xl/styles.xml', `<styleSheet><cellXfs>${many(1_000_000, '<xf/>')}</cellXfs></styleSheet>`),
      ]),
  ],
  [
    'a million defined names',
    'bomb',
    () => book(rows(''), [], `<workbook><definedNames>${many(1_000_000, '<definedName/>')}</definedNames></workbook>`),
  ],
  [
    'a million strings',
    'bomb',
    () => book(rows(''), [packed('xl/sharedStrings.xml', `<sst>${many(1_000_000, '<si/>')}</sst>`)]),
  ],
  ['a thousand to one', 'bomb', () => book(`<worksheet>${many(40, ' '.repeat(MB))}</worksheet>`)],
  [
    'a bomb in a part that nobody reads',
    'bomb',
    () => book(rows(''), [packed('xl/media/image1.png', many(40, 'a'.repeat(MB)))]),
  ],
  [
    'a directory that lies about a size',
    'bomb',
    () => book('<worksheet/>', [packed('xl/sharedStrings.xml', many(40, ' '.repeat(MB)), 10)]),
  ],
  [
    'a hundred thousand parts',
    'bomb',
    () =>
      makeZip(
        Array.from({ length: 70_000 }, (_, i) => text(`p${i}`, '')),
        70_000,
      ),
  ],
  ['overlapping parts', 'bomb', () => overlapping()],
  ['a path out of the archive', 'damaged', () => book(rows(''), [text('../../etc/cron.d/x', 'x')])],
  [
    'billion laughs in a sheet',
    'entities',
    () =>
      book(
        `${LAUGHS}<worksheet><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
      ),
  ],
  [
    'an outside entity in the strings',
    'entities',
    () => book(rows('<c t="s"><v>0</v></c>'), [packed('xl/sharedStrings.xml', `${XXE}<sst><si><t>&a;</t></si></sst>`)]),
  ],
  ['a nested archive', 'not-a-workbook', () => makeZip([packed('a.zip', book(rows('')).toString('latin1'))])],
  ['no workbook', 'not-a-workbook', () => Buffer.from('%PDF-1.7 x')],
];

/** The central directory's second entry points at the first one's bytes. */
function overlapping(): Buffer {
  const bytes = book(rows('<c r="A1"><v>1</v></c>'), [text('a.bin', 'x'.repeat(200)), text('b.bin', 'x'.repeat(200))]);
  const last = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const before = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'), last - 1);
  bytes.writeUInt32LE(bytes.readUInt32LE(before + 42) + 60, last + 42);
  return bytes;
}

test.each(BOMBS)('%s is refused soon, and this process stays small', async (what, code, make) => {
  const bytes = make();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const error = await readTables(bytes, '台账.xlsx').then(
    () => null,
    (refusal: DocumentError) => refusal,
  );
  const ms = Math.round(performance.now() - start);
  const grown = process.memoryUsage().rss - before;
  console.log(
    `${what}: ${bytes.length} bytes, ${error?.code} ${error?.facts.detail ?? ''}, ${ms} ms, +${Math.round(grown / MB)} MB`,
  );
  expect(error?.code).toBe(code);
  // Half a second of it is tsx, which only tests need.
  expect(ms).toBeLessThan(5000);
  expect(grown).toBeLessThan(50 * MB);
});

test('whole columns with a choice list and long merges are honest', async () => {
  const sheet = `<worksheet><cols><col min="1" max="16384"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A20000"/></mergeCells><dataValidations><dataValidation sqref="C2:F1048576"/></dataValidations></worksheet>`;
  expect(await first(book(sheet))).toEqual([[0, [0, 'number', '1']]]);
});
