import type { WrittenCell } from '@gangmu/plan';
import { STYLE, type StyleBook } from './sheet-styles.ts';
import { xmlText } from './xml-text.ts';

/** The most characters that a cell can hold. */
const CELL_LIMIT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of the sheet's calendar; days before March 1900 are counted wrongly there and are written as text. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** The number by which a sheet knows a calendar day, or null for what is none. */
export function serialOf(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  const serial = (at - EPOCH) / DAY_MS;
  return Number.isInteger(serial) && serial >= FIRST_DAY && day.length === 10 ? serial : null;
}

/**
 * A text as a cell gives it back: `_x0041_` in a text is not taken for a letter, a carriage return survives, what XML
 * cannot hold is left out, what is longer than a cell can hold is cut with ….
 */
export function cellText(text: string): string {
  const fits = text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 1)}…`;
  const kept = fits.includes('_x') ? fits.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_') : fits;
  const safe = xmlText(kept);
  return safe.includes('\r') ? safe.replaceAll('\r', '_x000D_') : safe;
}

export interface CellContext {
  readonly styles: StyleBook;
  readonly align: readonly ('left' | 'right' | 'center')[];
  readonly letters: readonly string[];
}

const ALIGN_STYLE = { left: STYLE.text, right: STYLE.right, center: STYLE.center } as const;

/** One cell. Text is always a typed string: no text can become a formula. */
export function cellXml(
  cell: WrittenCell,
  column: number,
  row: number,
  { styles, align, letters }: CellContext,
): string {
  const at = `${letters[column]}${row}`;
  const plain = ALIGN_STYLE[align[column] ?? 'left'];
  if (cell === null || cell === '') return `<c r="${at}" s="${plain}"/>`;
  if (typeof cell === 'string') return textCell(at, cell, plain);
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${at}" s="${plain}"><v>${cell}</v></c>` : `<c r="${at}" s="${plain}"/>`;
  if (cell.kind === 'figure')
    return Number.isFinite(cell.value) ? `<c r="${at}" s="${styles.figure(cell.format)}"><v>${cell.value}</v></c>` : '';
  const serial = serialOf(cell.day);
  return serial === null ? textCell(at, cell.day, plain) : `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`;
}

export function textCell(at: string, text: string, style: number): string {
  const guarded = FORMULA.test(text) ? STYLE.guarded : style;
  return `<c r="${at}" s="${guarded}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** What a cell shows, for the height of its row. */
export const shownText = (cell: WrittenCell): string =>
  cell === null ? '' : typeof cell === 'object' ? (cell.kind === 'day' ? cell.day : `${cell.value}`) : `${cell}`;
