import { DocumentError } from '../document-error.ts';
import { openPackage, type Package } from '../package/open-package.ts';
import { mainPart, packageKind, relations, relationsOf } from '../package/package-kind.ts';
import { childElements, type XmlElement, xmlUnits } from '../package/xml-units.ts';
import type { TableLine, WorkerRequest } from '../worker/wire.ts';
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from '../xlsx/cell-address.ts';
import { readCellFormats } from '../xlsx/cell-format.ts';
import { readSharedStrings } from '../xlsx/shared-strings.ts';
import { parseRange, slotsOf } from './cell-range.ts';
import { type BookTables, readCell } from './read-cell.ts';
import { scanWorkbook } from './scan-workbook.ts';
import { TABLE_LIMITS } from './table-limits.ts';

type Write = (line: TableLine) => Promise<void>;
type WireRow = readonly [number, 0 | 1, ...(number | string)[]];
/** A line of the answer; the parent parses one at a time. */
const ROWS_A_LINE = 50;

/** Every sheet of a workbook, hidden ones too, cell by cell. Counted and scanned whole before anything is parsed. */
export async function readTablesInside(bytes: Buffer, { name, limits }: WorkerRequest, write: Write): Promise<void> {
  const contents = await openPackage(bytes, name, limits);
  const kind = await packageKind(contents);
  if (kind !== 'xlsx') throw new DocumentError('not-a-workbook', name, { found: kind });
  await scanWorkbook(contents);
  const main = (await mainPart(contents)) ?? 'xl/workbook.xml';
  if (!contents.has(main)) throw new DocumentError('damaged', name, { detail: 'no main part' });
  const related = await relations(contents, relationsOf(main));
  const part = (type: string): string | undefined =>
    related.find((one) => one.type === type && contents.has(one.target))?.target;
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let epoch1904 = false;
  await xmlUnits(
    contents,
    main,
    (element) => element === 'sheet' || element === 'workbookPr',
    ({ name: element, attributes: { name: title, id, state, date1904 } }) => {
      if (element === 'workbookPr') epoch1904 = date1904 === '1' || date1904 === 'true';
      else sheets.push({ name: title ?? '', relation: id ?? '', hidden: state === 'hidden' || state === 'veryHidden' });
    },
    limits,
  );
  if (sheets.length > TABLE_LIMITS.sheets) throw tooMany(name, sheets.length, TABLE_LIMITS.sheets, 'sheets');
  const book: BookTables = {
    name,
    strings: await readSharedStrings(contents, part('sharedStrings')),
    shapes: await readCellFormats(contents, part('styles')),
    epoch1904,
  };
  const names = contents.parts();
  await write({
    notes: [
      ...(names.some((one) => /vbaProject\.bin$/iu.test(one)) ? (['macros'] as const) : []),
      ...(names.some((one) => /externalLinks\//iu.test(one)) ? (['external-links'] as const) : []),
    ],
  });
  const total = { rows: 0, cells: 0 };
  for (const sheet of sheets) {
    const target = related.find((one) => one.id === sheet.relation && one.type === 'worksheet')?.target;
    if (target === undefined || !contents.has(target)) continue;
    await write({ sheet: sheet.name, hidden: sheet.hidden });
    await readSheetRows(contents, target, book, total, write);
  }
  if (total.cells === 0) throw new DocumentError('empty', name);
}

async function readSheetRows(
  contents: Package,
  part: string,
  book: BookTables,
  total: { rows: number; cells: number },
  write: Write,
): Promise<void> {
  const merges: [number, number, number, number][] = [];
  let rows: WireRow[] = [];
  const lines: TableLine[] = [];
  let row = -1;
  const onUnit = (unit: XmlElement): void => {
    if (unit.name === 'mergeCell') {
      const range = parseRange(unit.attributes.ref ?? '');
      if (range === undefined) return;
      if (slotsOf(range) > TABLE_LIMITS.mergedSlots || merges.length >= TABLE_LIMITS.merges)
        throw new DocumentError('bomb', book.name, { detail: 'merged cells' });
      merges.push([range.fromRow, range.fromColumn, range.toRow, range.toColumn]);
      return;
    }
    row = rowNumber(unit, row, book.name);
    const cells = rowCells(unit, book);
    if (cells.length === 0) return;
    total.rows += 1;
    total.cells += cells.length / 3;
    if (total.rows > TABLE_LIMITS.rows) throw tooMany(book.name, total.rows, TABLE_LIMITS.rows, 'rows');
    if (total.cells > TABLE_LIMITS.cells) throw tooMany(book.name, total.cells, TABLE_LIMITS.cells, 'cells');
    rows.push([row, unit.attributes.hidden === '1' || unit.attributes.hidden === 'true' ? 1 : 0, ...cells]);
    if (rows.length < ROWS_A_LINE) return;
    lines.push({ rows });
    rows = [];
  };
  const isUnit = (element: string): boolean => element === 'row' || element === 'mergeCell';
  await xmlUnits(contents, part, isUnit, onUnit, { depth: 64 }, async () => {
    for (const line of lines.splice(0)) await write(line);
  });
  for (const line of lines) await write(line);
  if (rows.length > 0) await write({ rows });
  if (merges.length > 0) await write({ merges });
}

function rowCells(unit: XmlElement, book: BookTables): (number | string)[] {
  const cells: (number | string)[] = [];
  let column = -1;
  for (const cell of childElements(unit, 'c')) {
    const { r } = cell.attributes;
    const address = r === undefined ? { column: column + 1 } : parseAddress(r);
    // A sheet ends at XFD; a cell beyond it was not written by an office program.
    if (address === undefined || address.column >= MAX_COLUMNS)
      throw new DocumentError('damaged', book.name, { detail: 'cell address' });
    column = address.column;
    const found = readCell(cell, book);
    if (found !== null) cells.push(column, found.kind, found.text);
  }
  return cells;
}

function rowNumber(unit: XmlElement, previous: number, name: string): number {
  const { r } = unit.attributes;
  const row = r === undefined ? previous + 1 : Number(r) - 1;
  if (!Number.isInteger(row) || row <= previous || row >= MAX_ROWS)
    throw new DocumentError('damaged', name, { detail: 'row number' });
  return row;
}

const tooMany = (name: string, actual: number, limit: number, detail: string): DocumentError =>
  new DocumentError('too-complex', name, { actual, limit, detail });
