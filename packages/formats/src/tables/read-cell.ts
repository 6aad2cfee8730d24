import type { SheetCellKind } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { child, type XmlElement } from '../package/xml-units.ts';
import { drawNumber, type NumberShape } from '../xlsx/cell-format.ts';
import { plainText } from '../xlsx/shared-strings.ts';
import { TABLE_LIMITS } from './table-limits.ts';

export interface BookTables {
  readonly name: string;
  readonly strings: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly epoch1904: boolean;
}

/** What a cell shows, as literal text; null where it is empty. Formulas are never evaluated: their last result counts. */
export function readCell(cell: XmlElement, book: BookTables): { kind: SheetCellKind; text: string } | null {
  const { t, s } = cell.attributes;
  const inline = t === 'inlineStr' ? child(cell, 'is') : undefined;
  const stored = inline === undefined ? storedValue(cell) : plainText(inline);
  const formula = child(cell, 'f') !== undefined;
  if (formula && stored === '' && t !== 'str') return { kind: 'formula', text: '' };
  const found = shown(t, stored, book.shapes[Number(s ?? '0')] ?? 'plain', book);
  const text = clean(found.text, book.name);
  return text === '' ? null : { kind: found.kind, text };
}

function shown(
  type: string | undefined,
  stored: string,
  shape: NumberShape,
  book: BookTables,
): { kind: SheetCellKind; text: string } {
  switch (type) {
    case 's':
      return { kind: 'text', text: book.strings[Number(stored)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: stored };
    case 'b':
      return { kind: 'text', text: stored === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: stored };
    case 'd':
      return { kind: 'date', text: stored.slice(0, 10) };
    default:
      return drawn(stored, shape, book.epoch1904);
  }
}

/** 46022 as a date → `2025-12-31`; 0.853 as a percentage → `85.3%`. */
function drawn(stored: string, shape: NumberShape, epoch1904: boolean): { kind: SheetCellKind; text: string } {
  const text = drawNumber(stored, shape, epoch1904);
  const { year, month, day } =
    /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/u.exec(text)?.groups ?? {};
  if (year === undefined || shape === 'plain' || shape === 'percent') return { kind: 'number', text };
  return { kind: 'date', text: [year, month, day].flatMap((one) => (one ? one.padStart(2, '0') : [])).join('-') };
}

function storedValue(cell: XmlElement): string {
  let value = '';
  for (const node of child(cell, 'v')?.children ?? []) if (typeof node === 'string') value += node;
  return value;
}

/** Without what no database and no screen takes: control characters but tab and break, halves of characters. */
function clean(text: string, name: string): string {
  if (text.length > TABLE_LIMITS.cellCharacters)
    throw new DocumentError('too-complex', name, { actual: text.length, limit: TABLE_LIMITS.cellCharacters });
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
