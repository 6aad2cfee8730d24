import type { OutlineKind, SourceCell, Span, TaskColumn, TaskRow } from '@gangmu/plan';
import { hanValue } from '../../lexicon/structure-ordinals.ts';
import { type Manuscript, quoted } from '../../manuscript.ts';
import { type OrdinalForm, ordinalAt } from '../outline/ordinal-at.ts';
import { titleEnd } from '../outline/title-end.ts';
import type { PlanRow, PlanTable, RowDeadline } from './plan-table.ts';
import { rowDeadline } from './row-deadline.ts';

/** A heading that a table holds: a group row, a numbered cell of the part column, a row with its number. */
export interface TableHeading extends Span {
  readonly form: OrdinalForm;
  readonly kind: OutlineKind;
  readonly ordinal: string;
  readonly title: string;
  readonly row: PlanRow;
}

/** The cell of the column in a row, reaching in from above or not. */
function cellOf(table: PlanTable, row: PlanRow, kind: TaskColumn): SourceCell | null {
  const column = table.columns.findIndex((one) => one.kind === kind);
  return column < 0 ? null : (row.cover[column] ?? null);
}

const KIND: Readonly<Partial<Record<OrdinalForm, OutlineKind>>> = {
  chapter: 'part',
  division: 'section',
  part: 'part',
  section: 'section',
  article: 'clause',
  clause: 'clause',
};

/** The headings of a table in reading order. */
export function tableHeadings(page: Manuscript, table: PlanTable): readonly TableHeading[] {
  if (!table.recognised) return [];
  const found: TableHeading[] = [];
  for (const row of table.rows) {
    if (row.kind === 'head') continue;
    if (row.kind === 'group') {
      const cell = row.own[0];
      const heading = cell && numberedCell(page, cell, row);
      if (heading) found.push(heading);
      continue;
    }
    for (const cell of row.own) {
      const kind = table.columns[cell.column]?.kind;
      // A part or a task that spans rows and has its own number stands above them.
      if (kind !== 'part' && !(kind === 'task' && cell.rowSpan > 1)) continue;
      const heading = numberedCell(page, cell, row);
      if (heading) found.push(heading);
    }
    const heading = rowHeading(page, table, row);
    if (heading) found.push(heading);
  }
  return found.sort((a, b) => a.start - b.start);
}

function numberedCell(page: Manuscript, cell: SourceCell, row: PlanRow): TableHeading | null {
  const ordinal = ordinalAt(page.text, cell.start);
  const kind = ordinal && KIND[ordinal.form];
  if (!ordinal?.sound || !kind || ordinal.end >= cell.end) return null;
  const end = Math.max(titleEnd(page.text, ordinal.end, cell.end), ordinal.end);
  const title = page.source.slice(ordinal.end, end);
  return { form: ordinal.form, kind, ordinal: ordinal.ordinal, title, row, start: cell.start, end };
}

/** The row's own heading: its 序号 with the task's title, or the number in the task's own cell. */
function rowHeading(page: Manuscript, table: PlanTable, row: PlanRow): TableHeading | null {
  const task = cellOf(table, row, 'task');
  const measures = cellOf(table, row, 'measures');
  const named = task ?? measures ?? cellOf(table, row, 'target');
  const number = cellOf(table, row, 'ordinal');
  if (!named) return null;
  if (!number || number.row !== row.own[0]?.row || number.end === number.start) {
    const own = named.rowSpan === 1 || named !== task ? named : measures;
    return own && row.own.includes(own) ? numberedCell(page, own, row) : null;
  }
  const ordinal = cellOrdinal(page.text.slice(number.start, number.end));
  if (!ordinal) return null;
  const inner = ordinalAt(page.text, named.start);
  const from = inner?.sound && inner.end < named.end ? inner.end : named.start;
  const end = titleEnd(page.text, from, named.end);
  const own = row.own.includes(named) && named.start >= number.end;
  return {
    ...ordinal,
    title: page.source.slice(from, end),
    row,
    start: number.start,
    end: own ? end : number.end,
  };
}

/** What a cell of the column 序号 holds: 3, 3., 三, (三). */
function cellOrdinal(text: string): Pick<TableHeading, 'form' | 'kind' | 'ordinal'> | null {
  const bare = text.replace(/[\s.、,]/gu, '');
  if (/^\d{1,4}$/u.test(bare)) return { form: 'clause', kind: 'clause', ordinal: bare };
  if (bare.length <= 5 && hanValue(bare) > 0) return { form: 'part', kind: 'part', ordinal: bare };
  const bracketed = /^\(([一二三四五六七八九十]{1,3})\)$/u.exec(bare);
  return bracketed ? { form: 'section', kind: 'section', ordinal: bare } : null;
}

/** The row as a task row; `node` is its outline node or the nearest above. */
export function taskRow(page: Manuscript, table: PlanTable, row: PlanRow, node: number | null): TaskRow {
  const cells: Partial<Record<TaskColumn, Span>> = {};
  table.columns.forEach(({ kind }, column) => {
    const cell = kind ? row.cover[column] : null;
    if (kind && cell && cell.end > cell.start && !cells[kind]) cells[kind] = { start: cell.start, end: cell.end };
  });
  const due = deadlineOf(page, table, row);
  const deadline = due ? { start: due.start, end: due.end, quote: due.quote } : null;
  return { kind: 'task-row', node, cells, deadline, ...quoted(page, row.start, row.end) };
}

/** When the row is due by its column 完成时限, also where the cell is merged from above. */
export function deadlineOf(page: Manuscript, table: PlanTable, row: PlanRow): RowDeadline | null {
  const cell = cellOf(table, row, 'deadline');
  return cell ? rowDeadline(page, cell.start, cell.end) : null;
}
