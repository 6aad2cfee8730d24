import type { SheetCellKind, SheetMerge, SheetTable } from '@gangmu/plan';

export interface GridCell {
  readonly kind: SheetCellKind;
  readonly text: string;
  /** First row and column of the merged range that it belongs to. */
  readonly top: number;
  readonly left: number;
}
export interface GridRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** Merged slots that are filled in, of a whole sheet: beyond it merges count as their first cell only. */
const MOST_FILLED = 1_000_000;

/**
 * The rows of a sheet, one at a time, with merged cells filled into every slot that they cover: an office merges the
 * lead unit down a group of rows, and means all of them.
 */
export function* gridRows(sheet: SheetTable): Generator<GridRow> {
  const starting = new Map<number, SheetMerge[]>();
  for (const merge of sheet.merges) starting.set(merge.fromRow, [...(starting.get(merge.fromRow) ?? []), merge]);
  const widest = sheet.rows.reduce((most, one) => Math.max(most, one.cells.at(-1)?.column ?? 0), 0);
  let open: { readonly merge: SheetMerge; readonly cell: GridCell }[] = [];
  let filled = 0;
  for (const { row, hidden, cells: written } of sheet.rows) {
    const cells = new Map<number, GridCell>();
    for (const { column, kind, text } of written) cells.set(column, { kind, text, top: row, left: column });
    open = open.filter(({ merge }) => merge.toRow >= row);
    for (const merge of starting.get(row) ?? []) {
      const cell = cells.get(merge.fromColumn);
      if (cell) open.push({ merge, cell });
    }
    for (const { merge, cell } of open)
      for (let column = merge.fromColumn; column <= Math.min(merge.toColumn, widest); column += 1) {
        filled += 1;
        if (filled <= MOST_FILLED) cells.set(column, cell);
      }
    yield { row, hidden, cells };
  }
}
