import type { Workbook, Worksheet } from 'exceljs';
import type { MessageKey, Messages } from '../messages/messages.ts';
import { fill } from '../messages/messages.ts';
import type { CellValue, Column } from './column.ts';
import { rowHeight, TALLEST } from './row-height.ts';
import { looksLikeFormula, sheetText } from './sheet-text.ts';
import { BORDER, FONT, HEAD_FILL, LIGHT_COLOUR } from './style.ts';

/** What a sheet says about itself above its head row and in its footer. */
export interface SheetFrame {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly footer: { readonly left: string; readonly right: string };
  /** Columns that stay when the sheet is scrolled sideways. */
  readonly frozen: number;
}

const HEAD_ROW = 3;
/** A3, for every sheet. */
const PAPER = 8;

/** A ledger's sheet: title, line about it, head row, rows; frozen, filtered and ready for the printer. */
export function addSheet<R>(
  workbook: Workbook,
  frame: SheetFrame,
  columns: readonly Column<R>[],
  rows: readonly R[],
  messages: Messages,
): Worksheet {
  const sheet = workbook.addWorksheet(frame.name, {
    views: [{ state: 'frozen', xSplit: frame.frozen, ySplit: HEAD_ROW, showGridLines: false }],
    pageSetup: {
      paperSize: PAPER as never,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    headerFooter: { oddFooter: footerCode(frame.footer, messages) },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  addTitle(sheet, frame, columns.length);
  addHead(sheet, columns, messages);
  const widths = columns.map(({ width }) => width);
  rows.forEach((row, index) => {
    const values = columns.map((column): CellValue => {
      const value = column.value(row, index);
      return typeof value === 'string' ? sheetText(value) || undefined : value;
    });
    addRow(sheet, HEAD_ROW + 1 + index, values, columns, widths);
  });
  const last = HEAD_ROW + Math.max(1, rows.length);
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: last, column: columns.length } };
  columns.forEach((column, at) => {
    if (column.choices) addChoices(sheet, at + 1, last, column.choices, messages);
  });
  return sheet;
}

function addTitle(sheet: Worksheet, { title, about }: SheetFrame, width: number): void {
  sheet.mergeCells(1, 1, 1, width);
  sheet.mergeCells(2, 1, 2, width);
  const first = sheet.getCell(1, 1);
  first.value = sheetText(title);
  first.font = FONT.title;
  first.alignment = { horizontal: 'left', vertical: 'middle', indent: 1 };
  sheet.getRow(1).height = 34;
  const second = sheet.getCell(2, 1);
  second.value = sheetText(about);
  second.font = FONT.about;
  second.alignment = { horizontal: 'left', vertical: 'middle', indent: 1 };
  sheet.getRow(2).height = 22;
}

function addHead<R>(sheet: Worksheet, columns: readonly Column<R>[], messages: Messages): void {
  const heads = columns.map(({ head, label }) => label ?? messages[head]);
  columns.forEach((column, at) => {
    const cell = sheet.getCell(HEAD_ROW, at + 1);
    cell.value = heads[at] as string;
    cell.font = FONT.head;
    cell.fill = HEAD_FILL[column.open ? 'open' : 'filled'];
    cell.border = BORDER;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  const widths = columns.map(({ width }) => width);
  sheet.getRow(HEAD_ROW).height = Math.max(32, rowHeight(heads, widths) + 4);
}

function addRow<R>(
  sheet: Worksheet,
  at: number,
  values: readonly CellValue[],
  columns: readonly Column<R>[],
  widths: readonly number[],
): void {
  // A row cannot be taller than the sheet allows: a very long clause is set smaller before anything is cut.
  const full = rowHeight(values, widths);
  const small = full > TALLEST;
  columns.forEach((column, index) => {
    const cell = sheet.getCell(at, index + 1);
    const value = values[index];
    if (value !== undefined) cell.value = value;
    if (column.text || (typeof value === 'string' && looksLikeFormula(value))) cell.numFmt = '@';
    else if (typeof value === 'number') cell.numFmt = Number.isInteger(value) ? '#,##0' : '#,##0.0#########';
    cell.font = small ? FONT.small : FONT.body;
    cell.border = BORDER;
    cell.alignment = {
      wrapText: true,
      vertical: 'top',
      horizontal: column.align ?? 'left',
      ...(column.align === 'right' ? { indent: 1 } : {}),
    };
  });
  sheet.getRow(at).height = Math.min(TALLEST, small ? rowHeight(values, widths, 8) : full);
}

/** A drop-down for a whole column, and for lights their colours as well. */
function addChoices(
  sheet: Worksheet,
  column: number,
  last: number,
  choices: readonly MessageKey[],
  messages: Messages,
): void {
  const letter = sheet.getColumn(column).letter;
  const range = `${letter}${HEAD_ROW + 1}:${letter}${last}`;
  const words = choices.map((key) => messages[key]);
  // exceljs takes a range here; its types only know the single cell.
  (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
    showErrorMessage: true,
    errorTitle: messages['choice.errorTitle'],
    error: fill(messages['choice.error'], { choices: words.join(messages['list.separator']) }),
  });
  const rules = choices.flatMap((key, at) =>
    key in LIGHT_COLOUR
      ? [
          {
            type: 'containsText' as const,
            operator: 'containsText' as const,
            text: words[at] as string,
            priority: at + 1,
            style: { font: { color: { argb: LIGHT_COLOUR[key as keyof typeof LIGHT_COLOUR] } } },
          },
        ]
      : [],
  );
  if (rules.length > 0) sheet.addConditionalFormatting({ ref: range, rules });
}

/** `&` starts a code in a footer, so it is doubled in words; a digit after a size code would be taken for it. */
function footerCode({ left, right }: SheetFrame['footer'], messages: Messages): string {
  const safe = (text: string) => sheetText(text).replaceAll('&', '&&').replaceAll('\n', ' ').slice(0, 80);
  const pages = fill(messages['footer.pages'], { page: '&P', pages: '&N' });
  return `&L${safe(left)}&C${pages}&R${safe(right)}`;
}
