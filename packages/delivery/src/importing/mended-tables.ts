import type { SheetCell, SheetMerge, SheetRow, SheetTable, SheetTables } from '@gangmu/plan';
import type { CellChoice } from './import-choices.ts';

/**
 * The tables with the cells that a person has mended: what is checked and written; the file itself stays as it was
 * handed in. A cell of a merged range is the range's one cell.
 */
export function mendedTables(tables: SheetTables, cells: readonly CellChoice[]): SheetTables {
  if (cells.length === 0) return tables;
  return {
    ...tables,
    sheets: tables.sheets.map((sheet, at) =>
      mendedSheet(
        sheet,
        cells.filter((one) => one.sheet === at),
      ),
    ),
  };
}

function mendedSheet(sheet: SheetTable, cells: readonly CellChoice[]): SheetTable {
  if (cells.length === 0) return sheet;
  const byRow = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const range = sheet.merges.find((one) => within(one, row, column));
    const place = range ? { row: range.fromRow, column: range.fromColumn } : { row, column };
    const own = byRow.get(place.row) ?? new Map<number, string>();
    own.set(place.column, text);
    byRow.set(place.row, own);
  }
  return {
    ...sheet,
    rows: sheet.rows.map((row) => {
      const said = byRow.get(row.row);
      return said ? { ...row, cells: mendedCells(row, said) } : row;
    }),
  };
}

const within = (range: SheetMerge, row: number, column: number): boolean =>
  range.fromRow <= row && row <= range.toRow && range.fromColumn <= column && column <= range.toColumn;

function mendedCells({ cells }: SheetRow, said: ReadonlyMap<number, string>): readonly SheetCell[] {
  const kept = cells.filter(({ column }) => !said.has(column));
  const mended = [...said].flatMap(([column, text]): readonly SheetCell[] =>
    text.trim() === '' ? [] : [{ column, kind: 'text', text: text.trim() }],
  );
  return [...kept, ...mended].toSorted((a, b) => a.column - b.column);
}
