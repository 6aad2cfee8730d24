/** A cell of a table before its text has offsets; `row` and `column` count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Row and column in the original, from 0, where empty ones have been left out since. */
  readonly from: { readonly row: number; readonly column: number };
}

/** A table before it is written: cells cover each slot at most once. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** A cell as a row-by-row source gives it; slots that a cell above covers are skipped by `layGrid`. */
export interface LooseCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Lays rows of cells as HTML does: each cell takes the next free slot of its row. Spans are cut at the last row and
 * at the first taken slot, so a hostile `rowspan=65534` costs nothing. `maxColumns` cuts a hostile width.
 */
export function layGrid(rows: readonly (readonly LooseCell[])[], maxColumns = 1000): Grid {
  const cells: GridCell[] = [];
  /** For each column: the first row that is free again. */
  const freeFrom: number[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while ((freeFrom[column] ?? 0) > r) column++;
      if (column >= maxColumns) break;
      let columnSpan = 1;
      while (
        columnSpan < cell.columnSpan &&
        column + columnSpan < maxColumns &&
        (freeFrom[column + columnSpan] ?? 0) <= r
      ) {
        columnSpan++;
      }
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - r));
      for (let c = column; c < column + columnSpan; c++) freeFrom[c] = r + rowSpan;
      cells.push({ row: r, column, rowSpan, columnSpan, text: cell.text, from: { row: r, column } });
      column += columnSpan;
      columns = Math.max(columns, column);
    }
  });
  return { rows: rows.length, columns, cells };
}

/**
 * The same table without rows and columns that hold no text at all: `colspan=1000` on a caption row or an office's
 * empty spacer columns would otherwise widen every line.
 */
export function compactGrid(grid: Grid): Grid {
  const rowUsed = new Uint8Array(grid.rows);
  const columnUsed = new Uint8Array(grid.columns);
  for (const cell of grid.cells) {
    if (cell.text.trim() === '') continue;
    rowUsed[cell.row] = 1;
    columnUsed[cell.column] = 1;
  }
  const rowAt = prefix(rowUsed);
  const columnAt = prefix(columnUsed);
  const cells: GridCell[] = [];
  for (const cell of grid.cells) {
    if (rowUsed[cell.row] !== 1) continue;
    const row = rowAt[cell.row] as number;
    const rowSpan = (rowAt[cell.row + cell.rowSpan] as number) - row;
    // An empty cell may span from an unused column into a used one.
    const column = columnAt[cell.column] as number;
    const columnSpan = (columnAt[cell.column + cell.columnSpan] as number) - column;
    if (columnSpan < 1) continue;
    cells.push({ row, column, rowSpan, columnSpan, text: cell.text, from: cell.from });
  }
  return { rows: rowAt[grid.rows] as number, columns: columnAt[grid.columns] as number, cells };
}

/** `[1,0,1]` → `[0,1,1,2]`: how many used before each index. */
function prefix(used: Uint8Array): Uint32Array {
  const sums = new Uint32Array(used.length + 1);
  for (let i = 0; i < used.length; i++) sums[i + 1] = (sums[i] as number) + (used[i] as number);
  return sums;
}
