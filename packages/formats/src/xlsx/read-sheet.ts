import { DocumentError } from '../document-error.ts';
import type { Grid, GridCell } from '../grid.ts';
import type { Limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { child, childElements, type XmlElement, xmlUnits } from '../package/xml-units.ts';
import { type Address, MAX_COLUMNS, MAX_ROWS, parseAddress } from './cell-address.ts';
import { drawNumber, type NumberShape } from './cell-format.ts';
import { plainText } from './shared-strings.ts';

export interface Workbook {
  readonly strings: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly epoch1904: boolean;
}

interface Range {
  readonly from: Address;
  readonly to: Address;
}

interface Filled extends Address {
  readonly text: string;
}

/**
 * One sheet as a grid of its rows and columns that hold text. Only cells that are written cost anything: a merge of
 * `A1:XFD1048576` or a column definition up to 99999999 is four numbers here, and never filled in.
 */
export async function readSheet(contents: Package, part: string, workbook: Workbook, limits: Limits): Promise<Grid> {
  const filled: Filled[] = [];
  const merges: Range[] = [];
  let row = -1;
  const isUnit = (name: string): boolean => name === 'row' || name === 'mergeCell';
  await xmlUnits(
    contents,
    part,
    isUnit,
    (unit) => {
      if (unit.name === 'mergeCell') {
        const range = parseRange(unit.attributes.ref ?? '');
        if (range !== undefined) merges.push(range);
        return;
      }
      row = rowNumber(unit, row, contents.name);
      readRow(unit, row, workbook, filled);
      if (filled.length > limits.tableSlots) throw tooMany(contents.name, filled.length, limits);
    },
    limits,
  );
  return layOut(filled, merges, contents.name, limits);
}

function rowNumber(element: XmlElement, previous: number, name: string): number {
  const { r } = element.attributes;
  const row = r === undefined ? previous + 1 : Number(r) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS)
    throw new DocumentError('damaged', name, { detail: 'row number' });
  return row;
}

function readRow(element: XmlElement, row: number, workbook: Workbook, filled: Filled[]): void {
  let column = -1;
  for (const cell of childElements(element, 'c')) {
    const { r } = cell.attributes;
    const address = r === undefined ? undefined : parseAddress(r);
    column = address?.column ?? column + 1;
    if (column >= MAX_COLUMNS) break;
    const text = cellText(cell, workbook).trim();
    if (text !== '') filled.push({ row, column, text });
  }
}

/** What the cell shows: of a formula its last result, of an error nothing. */
function cellText(cell: XmlElement, workbook: Workbook): string {
  const { t, s } = cell.attributes;
  if (t === 'inlineStr') {
    const inline = child(cell, 'is');
    return inline === undefined ? '' : plainText(inline);
  }
  const value =
    child(cell, 'v')
      ?.children.filter((one) => typeof one === 'string')
      .join('') ?? '';
  switch (t) {
    case 's':
      return workbook.strings[Number(value)] ?? '';
    case 'str':
      return value;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return value.slice(0, 10);
    default:
      return drawNumber(value, workbook.shapes[Number(s ?? '0')] ?? 'plain', workbook.epoch1904);
  }
}

function parseRange(ref: string): Range | undefined {
  const [first = '', second = first] = ref.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  return from === undefined || to === undefined || to.row < from.row || to.column < from.column
    ? undefined
    : { from, to };
}

/** Rows and columns without text are left out; `from` keeps the address. Cells a merge covers are dropped. */
function layOut(filled: readonly Filled[], merges: readonly Range[], name: string, limits: Limits): Grid {
  const tops = new Map(merges.map((range) => [key(range.from), range]));
  const rows = [...new Set(filled.map((cell) => cell.row))].sort((a, b) => a - b);
  const columns = [...new Set(filled.map((cell) => cell.column))].sort((a, b) => a - b);
  if (rows.length * columns.length > limits.tableSlots) throw tooMany(name, rows.length * columns.length, limits);
  const cells: GridCell[] = [];
  /** For each kept column: the kept row up to which a merge above covers it. */
  const coveredUntil = new Int32Array(columns.length).fill(-1);
  for (const cell of [...filled].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = lowerBound(rows, cell.row);
    const column = lowerBound(columns, cell.column);
    if ((coveredUntil[column] as number) >= row) continue;
    const merge = tops.get(key(cell));
    const rowSpan = merge === undefined ? 1 : lowerBound(rows, merge.to.row + 1) - row;
    const columnSpan = merge === undefined ? 1 : lowerBound(columns, merge.to.column + 1) - column;
    if (merge !== undefined) coveredUntil.fill(row + rowSpan - 1, column, column + columnSpan);
    cells.push({ row, column, rowSpan, columnSpan, text: cell.text, from: { row: cell.row, column: cell.column } });
  }
  return { rows: rows.length, columns: columns.length, cells };
}

function key({ row, column }: Address): number {
  return row * MAX_COLUMNS + column;
}

/** How many of the sorted numbers are below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tooMany(name: string, actual: number, limits: Limits): DocumentError {
  return new DocumentError('too-complex', name, { actual, limit: limits.tableSlots, detail: 'cells of a sheet' });
}
