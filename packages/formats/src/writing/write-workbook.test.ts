import type { Readable } from 'node:stream';
import type { WrittenCell, WrittenLine, WrittenSheet } from '@gangmu/plan';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialOf } from './sheet-cells.ts';
import { WritingError, writeInThread, writtenWhole } from './write-in-thread.ts';

const sheet = (columns = 3): WrittenSheet => ({
  name: '台账',
  title: '澄湖区台账',
  about: '数据截至2026年3月31日',
  columns: Array.from({ length: columns }, (_, at) => ({ upper: null, head: `列${at + 1}`, width: 20, align: 'left' })),
  frozen: 2,
  footer: '澄湖区 & 2026-03-31',
  language: 'zh',
});
const row = (...cells: WrittenCell[]): WrittenLine => ({ kind: 'row', cells });
async function* pages(...all: WrittenLine[][]) {
  yield* all;
}

async function written(lines: AsyncIterable<readonly WrittenLine[]>, columns = 3) {
  const chunks: Buffer[] = [];
  for await (const chunk of writeInThread({ kind: 'workbook', sheets: [sheet(columns)] }, [lines]))
    chunks.push(chunk as Buffer);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.concat(chunks) as never);
  return workbook.worksheets[0] as ExcelJS.Worksheet;
}

describe('a written workbook', () => {
  it('keeps figures as figures with their signs, days as days, text as text', async () => {
    const got = await written(
      pages([row('算力', { kind: 'figure', value: 8000, format: '"≥"#,##0"家"' }, { kind: 'day', day: '2027-12-31' })]),
    );
    expect(got.getCell('A4').value).toBe('算力');
    expect(got.getCell('B4').value).toBe(8000);
    expect(got.getCell('B4').numFmt).toBe('"≥"#,##0"家"');
    expect(got.getCell('C4').value).toEqual(new Date('2027-12-31T00:00:00Z'));
  });

  it('is frozen, filtered, and ready for A3 lying with its head on every page', async () => {
    const got = await written(pages([row('一', '二', '三')]));
    expect(got.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(got.autoFilter).toBe('A3:C4');
    expect(got.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', printTitlesRow: '3:3' });
    expect(got.headerFooter.oddFooter).toBe('&L&9 澄湖区 && 2026-03-31&R&9第 &P 页，共 &N 页');
    expect(got.getCell('A1').value).toBe('澄湖区台账');
  });

  it.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '＝1', '－1', ' =1', `=cmd|' /C calc'!A0`])(
    'never makes a formula of the text %j, and keeps it so when it is edited',
    async (text) => {
      const got = await written(pages([row(text, null, null)]));
      const cell = got.getCell('A4');
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(text);
      expect(cell.numFmt).toBe('@');
    },
  );

  it('gives every text back unchanged but for what XML cannot hold', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 40, maxLength: 40 });
    const many = fc.sample(texts, 5).flat();
    many.push('_x0041_', '_x005F_x0041_', 'a\r\nb', '</t><x>', ']]>', '&amp;', ' 前后 ');
    const got = await written(pages(many.map((text) => row(text, null, null))));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
    const back = many.map((_, at) => String(got.getCell(`A${at + 4}`).value ?? ''));
    const decoded = back.map((text) =>
      text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    );
    expect(decoded).toEqual(many.map((text) => text.replace(unwritable, '')));
  });

  it('writes lines that open a group over the whole width', async () => {
    const got = await written(pages([{ kind: 'group', label: '一、算力', count: 2 }], [row('a', 'b', 'c')]));
    expect(got.getCell('A4').value).toBe('一、算力（2）');
    expect(got.getCell('C4').master.address).toBe('A4');
  });

  it('is a sound workbook without any row', async () => {
    const got = await written(pages());
    expect(got.autoFilter).toBe('A3:C4');
    expect(got.rowCount).toBe(3);
  });

  it('ends the thread and the rows when nobody wants it any longer', async () => {
    let ended = false;
    let started = false;
    async function* endless() {
      try {
        started = true;
        for (;;) yield Array.from({ length: 200 }, (_, at) => row(`${Math.random()}`.repeat(20), `行${at}`, null));
      } finally {
        ended = true;
      }
    }
    const output: Readable = writeInThread({ kind: 'workbook', sheets: [sheet()] }, [endless()]);
    await expect.poll(() => output.read() !== null && started).toBe(true);
    output.destroy();
    await new Promise((resolve) => output.once('close', resolve));
    // The rows are asked to stop after the piece under way.
    await expect.poll(() => ended, { timeout: 10_000 }).toBe(true);
  });

  it('fails when its rows fail', async () => {
    async function* broken() {
      yield [row('a', null, null)];
      throw new Error('the database is gone');
    }
    await expect(written(broken())).rejects.toThrow('the database is gone');
  });

  it('says why a thread refused', async () => {
    const broken = writtenWhole({ kind: 'inspect', template: Buffer.from('PK no'), name: 'a.docx' });
    await expect(broken).rejects.toBeInstanceOf(WritingError);
  });
});

describe('days of a sheet', () => {
  it.each([
    ['1900-03-01', 61],
    ['2026-01-01', 46023],
    ['1900-01-01', null],
    ['2026-13-01', null],
    ['去年', null],
  ])('counts %s as %s', (day, serial) => expect(serialOf(day)).toBe(serial));
});
