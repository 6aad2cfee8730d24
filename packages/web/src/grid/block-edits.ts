import { type Column, editable } from './column.ts';
import type { Line } from './lines.ts';
import type { Block, Spot } from './selection.ts';

/** A new text for one cell. */
export interface CellEdit<R> {
  readonly row: R;
  readonly column: string;
  readonly text: string;
}

interface Shown<R> {
  readonly lines: readonly Line<R>[];
  readonly columns: readonly Column<R>[];
}

const rowAt = <R>({ lines }: Shown<R>, line: number): R | null => {
  const found = lines[line];
  return found?.kind === 'row' ? found.row : null;
};

/** Texts of a block, for the clipboard; lines of groups are left out. */
export const copied = <R>(shown: Shown<R>, block: Block): string[][] =>
  linesOf(shown, block).map((row) =>
    shown.columns.slice(block.left, block.right + 1).map((column) => column.text(row)),
  );

const linesOf = <R>(shown: Shown<R>, { top, bottom }: Block): R[] => {
  const rows: R[] = [];
  for (let line = top; line <= bottom; line += 1) {
    const row = rowAt(shown, line);
    if (row !== null) rows.push(row);
  }
  return rows;
};

/**
 * A pasted block laid on the cells from the top left of the selection: one value fills the whole selection, a smaller
 * block is repeated where the selection is a multiple of it, as in Excel. Cells that cannot be written are passed over.
 */
export function pasted<R>(
  shown: Shown<R>,
  block: Block,
  cells: readonly (readonly string[])[],
): {
  readonly edits: readonly CellEdit<R>[];
  /** Pasted rows that found no room. */
  readonly left: number;
  /** The last cell that the block lies on. */
  readonly to: Spot;
} {
  const width = Math.max(...cells.map((row) => row.length));
  const tall = block.bottom - block.top + 1;
  const wide = block.right - block.left + 1;
  const high = tall % cells.length === 0 ? tall : cells.length;
  const across = wide % width === 0 ? wide : width;
  const rows: R[] = [];
  let last = block.top;
  for (let line = block.top; line < shown.lines.length && rows.length < high; line += 1) {
    const row = rowAt(shown, line);
    if (row === null) continue;
    rows.push(row);
    last = line;
  }
  const edits = rows.flatMap((row, down) =>
    shown.columns.slice(block.left, block.left + across).flatMap((column, along): CellEdit<R>[] => {
      const text = cells[down % cells.length]?.[along % width];
      return text === undefined || !editable(column, row) ? [] : [{ row, column: column.key, text: text.trim() }];
    }),
  );
  const to = { line: last, column: Math.min(block.left + across, shown.columns.length) - 1 };
  return { edits, left: Math.max(0, high - rows.length), to };
}

/** Ctrl+D: the first row of the block into the rows below it. */
export const filledDown = <R>(shown: Shown<R>, block: Block): readonly CellEdit<R>[] =>
  filledBelow(shown, { ...block, bottom: block.top }, block.bottom);

/** The fill handle drawn down to a line: the rows of the block again and again in the rows below it. */
export function filledBelow<R>(shown: Shown<R>, block: Block, to: number): readonly CellEdit<R>[] {
  const sources = linesOf(shown, block);
  return linesOf(shown, { ...block, top: block.bottom + 1, bottom: to }).flatMap((row, index) => {
    const source = sources[index % sources.length];
    return shown.columns
      .slice(block.left, block.right + 1)
      .flatMap((column) =>
        source !== undefined && editable(column, row) ? [{ row, column: column.key, text: column.text(source) }] : [],
      );
  });
}

/** Delete: empties what can be written. */
export const cleared = <R>(shown: Shown<R>, block: Block): readonly CellEdit<R>[] =>
  linesOf(shown, block).flatMap((row) =>
    shown.columns
      .slice(block.left, block.right + 1)
      .flatMap((column) => (editable(column, row) ? [{ row, column: column.key, text: '' }] : [])),
  );

export const rowsIn = linesOf;
