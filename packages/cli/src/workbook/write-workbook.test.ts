import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { HOSTILE_PLAN, planFile, SMALL_PLAN } from '../testing/plan-file.ts';
import { writeWorkbook } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'gangmu-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(text: string, language: 'zh' | 'en' = 'zh') {
  const path = join(folder, `${language}-${text.length}.xlsx`);
  await writeWorkbook(planFile(text), path, catalogues[language], '2027-01-05');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

const sheetOf = (book: exceljs.Workbook, name: string) => book.getWorksheet(name) as Worksheet;
const texts = (sheet: Worksheet, row: number) =>
  (sheet.getRow(row).values as unknown[]).slice(1).map((value) => value ?? '');
const column = (sheet: Worksheet, head: string) => texts(sheet, 3).indexOf(head) + 1;

describe('the workbook', () => {
  it('has the five sheets of an office, in their order', async () => {
    const book = await written(SMALL_PLAN);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['总台账', '指标', '试点示范', '责任清单', '说明']);
    expect((await written(SMALL_PLAN, 'en')).worksheets.map(({ name }) => name)).toEqual([
      'Tasks',
      'Targets',
      'Pilots',
      'Units',
      'About',
    ]);
  });

  it('has a task row a clause with what the plan says of it and the rest left open', async () => {
    const sheet = sheetOf(await written(SMALL_PLAN), '总台账');
    const cell = (row: number, head: string) => sheet.getCell(row, column(sheet, head)).value;
    expect(cell(5, '来源条款')).toBe('二/(一)/1');
    expect(cell(5, '任务')).toBe('改造低产果园');
    expect(cell(5, '牵头单位')).toBe('市林业局');
    expect(cell(5, '责任/配合单位')).toBe('市财政局、各镇街');
    expect(String(cell(5, '年度目标（2027年）'))).toContain('3万亩');
    expect(String(cell(5, '原文位置'))).toMatch(/字位\d+–\d+/u);
    expect(cell(5, '进展情况')).toBeNull();
    expect(cell(6, '备注')).toContain('首列');
  });

  it('writes figures as numbers, with unit, base value and quote beside them', async () => {
    const sheet = sheetOf(await written(SMALL_PLAN), '指标');
    const cell = (row: number, head: string) => sheet.getCell(row, column(sheet, head)).value;
    expect(cell(4, '目标值')).toBe(46);
    expect(cell(4, '单位')).toBe('亿元');
    expect(cell(4, '折算值')).toBe(4_600_000_000);
    expect(String(cell(4, '原文'))).toContain('46亿元');
  });

  it('keeps its head and first columns, filters and prints on A3 across with the head on every page', async () => {
    const book = await written(SMALL_PLAN);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 8,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      });
      expect(sheet.headerFooter.oddFooter).toContain('&P');
      expect(sheet.headerFooter.oddFooter).toContain('2027-01-05');
    }
  });

  it('offers lists where values are closed', async () => {
    const sheet = sheetOf(await written(SMALL_PLAN), '总台账');
    for (const head of ['亮灯', '核实方式']) {
      const rule = sheet.getCell(4, column(sheet, head)).dataValidation;
      expect(rule).toMatchObject({ type: 'list', allowBlank: true });
      expect(rule.formulae[0].length).toBeLessThan(255);
    }
  });

  it('makes rows high enough for their text', async () => {
    const sheet = sheetOf(await written(SMALL_PLAN), '总台账');
    const at = column(sheet, '主要举措');
    const characters = String(sheet.getCell(5, at).value).length;
    const lines = Math.ceil((characters * 2) / (sheet.getColumn(at).width ?? 1));
    expect(sheet.getRow(5).height).toBeGreaterThanOrEqual(lines * 15);
  });

  it('holds no formula and no link, whatever the document says, and marks what looks like one as text', async () => {
    const book = await written(HOSTILE_PLAN);
    let risky = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect([
            exceljs.ValueType.Formula,
            exceljs.ValueType.Hyperlink,
            exceljs.ValueType.SharedString,
          ]).not.toContain(cell.type);
          if (typeof cell.value === 'string' && /^[=+\-@]/u.test(cell.value)) {
            risky++;
            expect(cell.numFmt).toBe('@');
          }
        }),
      ),
    );
    expect(risky).toBeGreaterThan(0);
  });

  it('leaves nothing but the workbook behind', async () => {
    await written(SMALL_PLAN);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.xlsx'))).toEqual([]);
  });
});
