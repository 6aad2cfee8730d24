import { CELL_BREAK } from '../draft.ts';
import { compactGrid, type Grid, type GridCell } from '../grid.ts';

/** A row as it is read: the text of its cells and, if the file has it, how they lie. */
export interface WordRow {
  readonly cells: readonly (readonly string[])[];
  readonly definition: Buffer | undefined;
}

interface CellShape {
  readonly left: number;
  readonly right: number;
  readonly continuesAbove: boolean;
  readonly continuesLeft: boolean;
}

/** Edges that differ by less (in twentieths of a point) are one. */
const SAME_EDGE = 40;
const SHAPE_BYTES = 20;
const MAX_COLUMNS = 64;

/** Rows → grid: columns by the edges of all rows, merged cells once. Without definitions, cell by cell. */
export function wordGrid(rows: readonly WordRow[]): Grid {
  const shapes = rows.map(({ definition, cells }) => readShapes(definition, cells.length));
  const edges = columnEdges(shapes);
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number; text: string }[] = [];
  const above = new Map<number, { cell: (typeof cells)[number]; until: number }>();
  rows.forEach((row, r) => {
    row.cells.forEach((lines, i) => {
      const shape = shapes[r]?.[i];
      const text = lines.filter((line) => line.trim() !== '').join(CELL_BREAK);
      const column = shape === undefined ? i : edgeIndex(edges, shape.left);
      const right = shape === undefined ? i + 1 : edgeIndex(edges, shape.right);
      const left = cells.at(-1);
      if (shape?.continuesLeft === true && left?.row === r) {
        left.columnSpan = Math.max(left.columnSpan, right - left.column);
        return;
      }
      const top = above.get(column);
      if (shape?.continuesAbove === true && top?.until === r) {
        top.cell.rowSpan = r - top.cell.row + 1;
        top.until = r + 1;
        return;
      }
      const cell = { row: r, column, rowSpan: 1, columnSpan: Math.max(1, right - column), text };
      cells.push(cell);
      above.set(column, { cell, until: r + 1 });
    });
  });
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const placed: GridCell[] = cells.map((cell) => ({ ...cell, from: { row: cell.row, column: cell.column } }));
  return compactGrid({ rows: rows.length, columns, cells: placed });
}

/** sprmTDefTable: number of cells, their edges, then 20 bytes for each cell, some of which may be left out. */
function readShapes(definition: Buffer | undefined, cells: number): CellShape[] {
  if (definition === undefined || definition.length < 1) return [];
  const count = definition.readUInt8(0);
  const start = 1 + (count + 1) * 2;
  if (count !== cells || count > MAX_COLUMNS || definition.length < start) return [];
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * SHAPE_BYTES;
    const flags = at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    return {
      left: definition.readInt16LE(1 + i * 2),
      right: definition.readInt16LE(3 + i * 2),
      continuesLeft: (flags & 0x3) === 2,
      continuesAbove: (flags & 0x60) === 0x20,
    };
  });
}

function columnEdges(shapes: readonly (readonly CellShape[])[]): number[] {
  const all = [...new Set(shapes.flatMap((row) => row.flatMap((cell) => [cell.left, cell.right])))].sort(
    (a, b) => a - b,
  );
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] as number) > SAME_EDGE);
}

function edgeIndex(edges: readonly number[], edge: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++) {
    if (Math.abs((edges[i] as number) - edge) < Math.abs((edges[best] as number) - edge)) best = i;
  }
  return best;
}
