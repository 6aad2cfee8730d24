import type { SourceCell, SourceDocument, SourceHeading, SourceTable } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { linePlaces } from './read-text.ts';

const HEADING = /^ {0,3}(?<marks>#{1,6})[ \t]+(?<title>\S.*)$/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
/** `| --- | :-: |`: only these characters, and at least one dash; its pipes count the columns. */
const RULE = /^[ \t|:-]+$/u;

/** No sheet of paper has so many; a line of nothing but bars would be an object each. */
const MAX_COLUMNS = 2000;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** A Markdown text: untouched, with its `#` headings and pipe tables found. Offsets are those of the given text. */
export function readMarkdown(text: string, name: string, limits: Limits = DEFAULT_LIMITS): SourceDocument {
  const lines = splitLines(text);
  const headings: SourceHeading[] = [];
  const tables: SourceTable[] = [];
  let fenced = false;
  let slots = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (FENCE.test(line.text)) fenced = !fenced;
    if (fenced) continue;
    const heading = HEADING.exec(line.text)?.groups;
    if (heading?.title !== undefined) {
      const title = withoutClosing(heading.title);
      const start = line.start + line.text.length - heading.title.length;
      headings.push({ start, end: start + title.length, level: heading.marks?.length ?? 1 });
      continue;
    }
    const rule = lines[i + 1];
    if (rule === undefined || !isRule(rule.text) || !line.text.includes('|')) continue;
    let end = i + 2;
    while (end < lines.length && (lines[end] as Line).text.includes('|')) end++;
    const rows = [line, ...lines.slice(i + 2, end)];
    // Counted before anything is made of it.
    const columns = rows.reduce((most, row) => Math.max(most, countBars(row.text) + 1), 0);
    slots += rows.length * columns;
    if (columns > MAX_COLUMNS || slots > limits.tableSlots) {
      const [actual, limit] = columns > MAX_COLUMNS ? [columns, MAX_COLUMNS] : [slots, limits.tableSlots];
      throw new DocumentError('too-complex', name, { actual, limit, detail: 'pipe table' });
    }
    tables.push(pipeTable(rows));
    i = end - 1;
  }
  return { kind: 'source-document', name, format: 'md', text, places: linePlaces(text), tables, headings };
}

/** `行动计划 ##` → `行动计划`; signs that stick to the title belong to it. */
function withoutClosing(line: string): string {
  const whole = line.trimEnd();
  let end = whole.length;
  while (end > 0 && whole[end - 1] === '#') end--;
  return end < whole.length && /[ \t]/u.test(whole[end - 1] ?? ' ') ? whole.slice(0, end).trimEnd() : whole;
}

function isRule(line: string): boolean {
  return RULE.test(line) && line.includes('-') && line.includes('|');
}

function countBars(line: string): number {
  let bars = 0;
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) bars++;
  return bars;
}

function pipeTable(lines: readonly Line[]): SourceTable {
  const cells: SourceCell[] = [];
  let columns = 0;
  lines.forEach((line, row) => {
    let column = 0;
    for (const cell of pipeCells(line)) cells.push({ ...cell, row, column: column++, rowSpan: 1, columnSpan: 1 });
    columns = Math.max(columns, column);
  });
  const last = lines.at(-1) as Line;
  return { start: (lines[0] as Line).start, end: last.start + last.text.length, rows: lines.length, columns, cells };
}

/** `| a | b \| c |` → spans of `a` and `b \| c`, without the blanks around. */
function pipeCells(line: Line): { start: number; end: number }[] {
  const bars: number[] = [];
  for (let i = 0; i < line.text.length; i++) {
    if (line.text[i] === '\\') i++;
    else if (line.text[i] === '|') bars.push(i);
  }
  const edges = [-1, ...bars, line.text.length];
  const cells: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = (edges[i] as number) + 1;
    const raw = line.text.slice(from, edges[i + 1]);
    const outer = i === 0 || i + 2 === edges.length;
    if (outer && raw.trim() === '') continue;
    const start = line.start + from + raw.length - raw.trimStart().length;
    cells.push({ start, end: Math.max(start, line.start + from + raw.trimEnd().length) });
  }
  return cells;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of text.matchAll(/\r\n|[\n\r]/gu)) {
    lines.push({ start, text: text.slice(start, end.index) });
    start = end.index + end[0].length;
  }
  lines.push({ start, text: text.slice(start) });
  return lines;
}
