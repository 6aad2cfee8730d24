import type { SourceCell, SourceTable, Span, TaskColumn } from '@gangmu/plan';
import { fold } from '../../fold.ts';
import { PLACE_END, UNIT_END } from '../../lexicon/unit-words.ts';
import { unitForm } from '../duties/is-unit.ts';
import { columnOf } from './column-of.ts';

const FIRST_HEAD = '序号';
const MOST_HEADS = 10;
/** A cell of measures may hold this many paragraphs. */
const MOST_LINES = 12;
const NUMBER = /^\d{1,3}$/u;
const EMPTY = /^(?:\/|-{1,2}|无)$/u;
const DUE = /^(?:20\d{2}[年.]|每[年季月半]|长期|持续|全年|常态|立即|\d{1,2}月底?)/u;
const TRAILING: ReadonlySet<TaskColumn | null> = new Set(['lead', 'units', 'office', 'leader', 'officer', 'deadline']);

interface Row {
  readonly number: boolean;
  /** By column; an empty cell is null. */
  readonly cells: readonly (Span | null)[];
}

/** What stands in the columns behind the measures: units, a date, or nothing. */
function trailing(line: string): 'units' | 'due' | 'empty' | null {
  if (EMPTY.test(line)) return 'empty';
  if (line.length > 160 || line.includes('。')) return null;
  if (line.length < 24 && DUE.test(line)) return 'due';
  const names = line.split(/[、,; ]/u).filter((name) => name !== '');
  const named = names.every((name) => unitForm(name) !== 'no' && (UNIT_END.test(name) || PLACE_END.test(name)));
  return names.length > 0 && named ? 'units' : null;
}

/**
 * Tables that a web page left as one cell a line: the heads 序号, 工作事项, 牵头单位… each on a line of its own, then
 * the cells row by row. A row begins with its number; one without continues the task above (merged cells), and ends
 * with its units. Where the cells cease to fit the columns, the table is over.
 */
export function flatTables(source: string): readonly SourceTable[] {
  const found: SourceTable[] = [];
  for (let at = source.indexOf(FIRST_HEAD); at >= 0; at = source.indexOf(FIRST_HEAD, at + 2)) {
    const last = found.at(-1);
    if (last && at < last.end) continue;
    const table = tableFrom(source, at);
    if (table) found.push(table);
  }
  return found;
}

/** The filled lines of the source from an offset on, one after the other. */
function reader(source: string, from: number) {
  const lines: { readonly span: Span; readonly text: string }[] = [];
  let next = from;
  return (index: number): { readonly span: Span; readonly text: string } | null => {
    while (lines.length <= index && next < source.length) {
      const stop = source.indexOf('\n', next);
      const end = stop < 0 ? source.length : stop;
      const text = fold(source.slice(next, end));
      const bare = text.trim();
      const start = next + text.indexOf(bare);
      if (bare !== '') lines.push({ span: { start, end: start + bare.length }, text: bare });
      next = end + 1;
    }
    return lines[index] ?? null;
  };
}

function tableFrom(source: string, at: number): SourceTable | null {
  const line = reader(source, source.lastIndexOf('\n', at) + 1);
  const heads: Span[] = [];
  const kinds: (TaskColumn | null)[] = [];
  for (let head = line(0); head && !NUMBER.test(head.text); head = line(heads.length)) {
    const kind = columnOf(head.text);
    if (heads.length === MOST_HEADS || head.text.length > 14 || (heads.length === 0 && head.text !== FIRST_HEAD))
      return null;
    heads.push(head.span);
    kinds.push(kind);
  }
  const tail = kinds.findIndex((kind) => TRAILING.has(kind));
  const content = tail - 1;
  const known = kinds.slice(tail).every((kind) => TRAILING.has(kind));
  if (content < 1 || !known || !kinds.some((kind) => kind === 'lead' || kind === 'units')) return null;
  const rows: Row[] = [];
  let next = heads.length;
  let number = 0;
  for (;;) {
    const row = rowFrom(line, next, kinds, tail, number + 1);
    if (!row) break;
    if (row.number) number += 1;
    rows.push({ number: row.number, cells: row.cells });
    next = row.next;
  }
  return number < 2 ? null : build(heads, rows);
}

function rowFrom(
  line: ReturnType<typeof reader>,
  from: number,
  kinds: readonly (TaskColumn | null)[],
  tail: number,
  number: number,
): (Row & { readonly next: number }) | null {
  const cells: (Span | null)[] = kinds.map(() => null);
  let next = from;
  const first = line(next);
  const numbered = first !== null && first.text === String(number);
  // Only below a task with measures of its own may a row go without its number.
  if (!first || (!numbered && (number === 1 || tail < 3))) return null;
  if (numbered) {
    cells[0] = first.span;
    next += 1;
  }
  let column = numbered ? 1 : tail - 1;
  for (let taken = 0; ; taken++) {
    const here = line(next);
    if (!here || taken > MOST_LINES) return null;
    const over = column >= tail;
    if (over && trailing(here.text)) break;
    if (NUMBER.test(here.text)) return null;
    // Further paragraphs of the last cell.
    const at = over ? tail - 1 : column;
    cells[at] = { start: cells[at]?.start ?? here.span.start, end: here.span.end };
    if (!over) column += 1;
    next += 1;
  }
  let filled = false;
  for (column = tail; column < kinds.length; ) {
    const here = line(next);
    const kind = here && trailing(here.text);
    if (!here || !kind) break;
    if (kind !== 'empty') {
      const fits = (one: TaskColumn | null) => (one === 'deadline') === (kind === 'due');
      while (column < kinds.length && !fits(kinds[column] as TaskColumn | null)) column += 1;
      if (column === kinds.length) break;
      cells[column] = here.span;
      filled = true;
    }
    column += 1;
    next += 1;
  }
  // A row whose cells are all empty is still one.
  return filled || column === kinds.length ? { number: numbered, cells, next } : null;
}

function build(heads: readonly Span[], rows: readonly Row[]): SourceTable {
  const cells: SourceCell[] = heads.map((span, column) => ({ ...span, row: 0, column, rowSpan: 1, columnSpan: 1 }));
  rows.forEach((row, r) => {
    let span = 1;
    while (row.number && rows[r + span]?.number === false) span += 1;
    row.cells.forEach((cell, column) => {
      // 序号 and the task reach down to the next number.
      if (cell) cells.push({ ...cell, row: r + 1, column, rowSpan: column <= 1 ? span : 1, columnSpan: 1 });
    });
  });
  const first = heads[0] as Span;
  const end = Math.max(...cells.slice(-heads.length).map((cell) => cell.end));
  return { start: first.start, end, rows: rows.length + 1, columns: heads.length, cells };
}
