import { columnLetters, type WrittenLine, type WrittenSheet } from '@gangmu/plan';
import { type CellContext, cellXml, shownText, textCell } from './sheet-cells.ts';
import { STYLE, type StyleBook } from './sheet-styles.ts';
import { linesOf } from './text-width.ts';
import { XML_HEAD, xmlText } from './xml-text.ts';

/** The head's first line; it has two where any column has an upper one. */
export const HEAD_ROW = 3;
export const headLines = ({ columns }: WrittenSheet): 1 | 2 => (columns.some(({ upper }) => upper !== null) ? 2 : 1);
const A3 = 8;
const LINE_POINTS = 13.5;
const TALLEST = 409;
const MERGES = 20_000;

/** What is known of a sheet once it has been written. */
export interface SheetEnd {
  readonly lastRow: number;
}

/** One worksheet as pieces of XML, line by line as they come; frozen, filtered and ready for the printer. */
export async function* sheetXml(
  sheet: WrittenSheet,
  lines: AsyncIterable<readonly WrittenLine[]>,
  styles: StyleBook,
  end: (told: SheetEnd) => void,
): AsyncGenerator<string> {
  const { columns } = sheet;
  const letters = columns.map((_, at) => columnLetters(at));
  const last = letters.at(-1) ?? 'A';
  const context: CellContext = { styles, letters, align: columns.map(({ align }) => align) };
  const merges = [`A1:${last}1`, `A2:${last}2`];
  yield before(sheet);
  yield `<row r="1" ht="34" customHeight="1">${textCell('A1', sheet.title, STYLE.title)}</row><row r="2" ht="22" customHeight="1">${textCell('A2', sheet.about, STYLE.about)}</row>`;
  yield headXml(sheet, letters, merges);
  let row = HEAD_ROW + headLines(sheet) - 1;
  for await (const page of lines) {
    let xml = '';
    for (const line of page) {
      row += 1;
      if (line.kind === 'group') {
        if (merges.length < MERGES) merges.push(`A${row}:${last}${row}`);
        xml += `<row r="${row}" ht="20" customHeight="1">${textCell(`A${row}`, `${line.label}（${line.count}）`, STYLE.group)}</row>`;
        continue;
      }
      let most = 1;
      let cells = '';
      for (let at = 0; at < columns.length; at++) {
        const cell = line.cells[at] ?? null;
        cells += cellXml(cell, at, row, context);
        if (typeof cell === 'string') most = Math.max(most, linesOf(shownText(cell), columns[at]?.width ?? 10));
      }
      xml += `<row r="${row}" ht="${Math.min(TALLEST, Math.max(20, most * LINE_POINTS + 5))}" customHeight="1">${cells}</row>`;
    }
    yield xml;
  }
  end({ lastRow: row });
  yield after(sheet, last, row, merges);
}

/** The head: one line, or two with the upper one merged over columns that share it, the others merged downwards. */
function headXml(sheet: WrittenSheet, letters: readonly string[], merges: string[]): string {
  const { columns } = sheet;
  const height = Math.max(...columns.map(({ head, width }) => linesOf(head, width)), 1) * 14 + 10;
  const line = (row: number, texts: readonly string[]) =>
    `<row r="${row}" ht="${height}" customHeight="1">${texts.map((text, at) => textCell(`${letters[at]}${row}`, text, STYLE.head)).join('')}</row>`;
  const heads = columns.map(({ head }) => head);
  if (headLines(sheet) === 1) return line(HEAD_ROW, heads);
  const [upper, lower] = [HEAD_ROW, HEAD_ROW + 1];
  for (let from = 0; from < columns.length; ) {
    const over = columns[from]?.upper ?? null;
    let to = from;
    while (over !== null && columns[to + 1]?.upper === over) to += 1;
    if (over === null) merges.push(`${letters[from]}${upper}:${letters[from]}${lower}`);
    else if (to > from) merges.push(`${letters[from]}${upper}:${letters[to]}${upper}`);
    from = to + 1;
  }
  const first = columns.map(({ upper: over, head }, at) =>
    over === null ? head : columns[at - 1]?.upper === over ? '' : over,
  );
  const second = columns.map(({ upper: over, head }) => (over === null ? '' : head));
  return line(upper, first) + line(lower, second);
}

function before(sheet: WrittenSheet): string {
  const { columns, frozen } = sheet;
  const end = HEAD_ROW + headLines(sheet) - 1;
  const cols = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = frozen > 0 ? `xSplit="${frozen}" ` : '';
  const kind = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  return `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ${pane}ySplit="${end}" topLeftCell="${columnLetters(frozen)}${end + 1}" activePane="${kind}" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols><sheetData>`;
}

/** Elements in the order that the format asks for. */
function after(sheet: WrittenSheet, last: string, row: number, merges: readonly string[]): string {
  const { footer, language } = sheet;
  const head = HEAD_ROW + headLines(sheet) - 1;
  const pages = language === 'zh' ? '第 &P 页，共 &N 页' : 'Page &P of &N';
  return `</sheetData><autoFilter ref="A${head}:${last}${Math.max(row, head + 1)}"/><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.2" footer="0.3"/><pageSetup paperSize="${A3}" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${xmlText(`&L&9${footerText(footer)}&R&9${pages}`)}</oddFooter></headerFooter></worksheet>`;
}

/** In a footer `&` opens a code, and a figure after a size would be read as part of it. */
const footerText = (text: string): string => ` ${text.replaceAll('&', '&&')}`.slice(0, 200);
