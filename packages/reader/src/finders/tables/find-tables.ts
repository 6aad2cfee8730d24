import type { SourceCell, SourceTable, TaskColumn } from '@gangmu/plan';
import type { Manuscript } from '../../manuscript.ts';
import { columnOf, LONGEST_HEAD } from './column-of.ts';
import { flatTables } from './flat-tables.ts';
import type { PlanColumn, PlanRow, PlanTable } from './plan-table.ts';
import { rowDeadline } from './row-deadline.ts';
import { textTables } from './text-tables.ts';

const HEAD_ROWS = 4;

/** The tables of the text, with their columns and rows understood where the heads are a plan's. */
export function findTables(page: Manuscript): readonly PlanTable[] {
  const given = page.tables;
  const all = [...given, ...textTables(page.source, given), ...flatTables(page.source)].sort(
    (a, b) => a.start - b.start,
  );
  const found: PlanTable[] = [];
  for (const table of all) {
    const previous = found.at(-1);
    if (table.cells.length === 0 || (previous && table.start < previous.end)) continue;
    found.push(readTable(page, table));
  }
  return found;
}

function readTable(page: Manuscript, table: SourceTable): PlanTable {
  let width = 1;
  let height = 1;
  // The extent of its cells: a format's own may take blanks and breaks in.
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const cell of table.cells) {
    width = Math.max(width, cell.column + cell.columnSpan);
    height = Math.max(height, cell.row + 1);
    start = Math.min(start, cell.start);
    end = Math.max(end, cell.end);
  }
  const own: SourceCell[][] = Array.from({ length: height }, () => []);
  const cover: (SourceCell | null)[][] = Array.from({ length: height }, () =>
    new Array<SourceCell | null>(width).fill(null),
  );
  for (const cell of table.cells) {
    (own[cell.row] as SourceCell[]).push(cell);
    for (let r = cell.row; r < Math.min(height, cell.row + cell.rowSpan); r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) (cover[r] as (SourceCell | null)[])[c] = cell;
  }
  const text = (cell: SourceCell) => page.text.slice(cell.start, cell.end);
  const isHead = (cells: readonly SourceCell[]) =>
    cells.filter((cell) => columnOf(text(cell)) !== null).length >= Math.max(2, cells.length * 0.5);
  const first = own.slice(0, HEAD_ROWS).findIndex(isHead);
  let last = first;
  // A second row of heads stands under a head that spans columns.
  while (first >= 0 && last + 1 < Math.min(height, first + 3)) {
    const below = own[last + 1] as SourceCell[];
    const under =
      below.length > 0 &&
      below.every((cell) => coveredBySpan(own[last] as SourceCell[], cell) && cell.end - cell.start <= LONGEST_HEAD);
    if (!under) break;
    last += 1;
  }
  const columns: PlanColumn[] = [];
  for (let c = 0; c < width; c++)
    columns.push(readColumn(page, first < 0 ? [] : cover.slice(first, last + 1).map((row) => row[c] ?? null)));
  const has = (kind: TaskColumn) => columns.some((column) => column.kind === kind);
  const kinds = columns.filter((column) => column.kind !== null).length;
  const recognised = first >= 0 && kinds >= 2 && (has('task') || has('measures') || has('target'));
  const rows: PlanRow[] = own.map((cells, r) => {
    const head = recognised && (r <= last || isRepeatedHead(page, cells, columns));
    const wide = cells.length === 1 && (cells[0] as SourceCell).columnSpan >= Math.max(2, width - 1);
    const alone = cells.length === 1 && cover[r]?.every((cell) => cell === null || cell === cells[0]);
    return {
      kind: head ? 'head' : wide || (alone && width > 2) ? 'group' : 'task',
      own: cells,
      cover: cover[r] as (SourceCell | null)[],
      start: cells[0]?.start ?? table.end,
      end: cells.at(-1)?.end ?? table.end,
    };
  });
  return { start, end, columns, rows, recognised };
}

function coveredBySpan(heads: readonly SourceCell[], cell: SourceCell): boolean {
  return heads.some(
    (head) => head.columnSpan > 1 && head.column <= cell.column && cell.column < head.column + head.columnSpan,
  );
}

/** The column under its heads from top to bottom: the lowest that is known names it. */
function readColumn(page: Manuscript, heads: readonly (SourceCell | null)[]): PlanColumn {
  let kind: TaskColumn | null = null;
  const words: string[] = [];
  let deadline: PlanColumn['deadline'] = null;
  for (const cell of new Set(heads)) {
    if (!cell) continue;
    const head = page.text.slice(cell.start, cell.end);
    words.push(head);
    kind = columnOf(head) ?? kind;
    if (/20\d{2}/u.test(head)) deadline = rowDeadline(page, cell.start, cell.end);
  }
  // 2027年 alone under nothing is a year's goal.
  if (kind === null && deadline && /^20\d{2}年?$/u.test(words.at(-1) ?? '')) kind = 'target';
  return { kind, head: words.join('/'), deadline: kind === 'target' ? deadline : null };
}

function isRepeatedHead(page: Manuscript, cells: readonly SourceCell[], columns: readonly PlanColumn[]): boolean {
  if (cells.length < 2) return false;
  return cells.every((cell) => {
    const head = columns[cell.column]?.head ?? '';
    const text = page.text.slice(cell.start, cell.end);
    return text !== '' && (head === text || head.startsWith(`${text}/`) || head.endsWith(`/${text}`));
  });
}
