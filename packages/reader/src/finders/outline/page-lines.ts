import { type Lines, linesOf } from '../../lines.ts';
import type { Manuscript } from '../../manuscript.ts';
import type { PlanTable } from '../tables/plan-table.ts';
import { isCollected, isProse } from './classify-line.ts';
import { type Ordinal, ordinalAt } from './ordinal-at.ts';

/** The lines of a text with what can be seen of each at a glance. */
export interface PageLines extends Lines {
  at(line: number): string;
  blank(line: number): boolean;
  /** The sound number of a part, section or clause that begins the line. */
  readonly headings: ReadonlyMap<number, Ordinal>;
  /** Lines of the table of contents. */
  readonly contents: ReadonlySet<number>;
  inTable(line: number): boolean;
  /** The plan's for certain: a heading, or a row of the plan's own table. */
  sure(line: number): boolean;
}

const CONTENTS = /^目 ?(?:录|次)$/u;
const LEADERS = /[.…·]{4} ?\d{0,4}$|…{2} ?\d{1,4}$/u;

export function pageLines(page: Manuscript, tables: readonly PlanTable[]): PageLines {
  const { text } = page;
  const lines = linesOf(text);
  const at = (line: number) => text.slice(lines.start[line], lines.end[line]);
  const blank = (line: number) => lines.start[line] === lines.end[line];
  const headings = headingLines(text, lines);
  const contents = contentsLines(headings, lines.count, at, blank);
  const rows = tableLines(tables, lines);
  const inTable = (line: number) => rows[line] === 1;
  const sure = (line: number) => rows[line] === 1 || (headings.has(line) && !contents.has(line));
  return { ...lines, at, blank, headings, contents, inTable, sure };
}

function headingLines(text: string, lines: Lines): ReadonlyMap<number, Ordinal> {
  const found = new Map<number, Ordinal>();
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i] as number;
    const end = lines.end[i] as number;
    if (start === end) continue;
    const ordinal = ordinalAt(text, start);
    if (!ordinal?.sound || ordinal.form === 'point' || ordinal.end >= end) continue;
    // 4. 某市人民政府办公室关于印发…的通知(日期): the number of a collection.
    if (ordinal.form === 'clause' && i < 60 && isCollected(text.slice(start, Math.min(end, start + 140)))) continue;
    found.set(i, ordinal);
  }
  return found;
}

/** The table of contents: lines with leaders, and after 目录 all headings up to the first that comes again. */
function contentsLines(
  headings: ReadonlyMap<number, Ordinal>,
  count: number,
  at: (i: number) => string,
  blank: (i: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const bare = (line: string) => line.replace(/[ .…·]|\d{1,4}$/gu, '');
  for (const i of headings.keys()) if (LEADERS.test(at(i).slice(-12))) found.add(i);
  for (let i = 0; i < count && i < 400; i++) {
    if (blank(i) || at(i).length > 4 || !CONTENTS.test(at(i))) continue;
    found.add(i);
    let start = i + 1;
    while (start < count && blank(start)) start += 1;
    const opener = start < count ? bare(at(start)) : '';
    let end = start + 1;
    while (end < count && end < start + 200 && !isProse(at(end)) && bare(at(end)) !== opener) end += 1;
    // Without a second coming of its first entry it was no contents, or all of the text is.
    if (end < count && bare(at(end)) === opener) for (let j = start; j < end; j++) found.add(j);
    break;
  }
  return found;
}

/** 1 for every line of a table that is a plan's own. */
function tableLines(tables: readonly PlanTable[], lines: Lines): Uint8Array {
  const found = new Uint8Array(lines.count);
  let line = 0;
  for (const table of tables) {
    if (!table.recognised) continue;
    while (line < lines.count && (lines.end[line] as number) <= table.start) line += 1;
    while (line < lines.count && (lines.start[line] as number) < table.end) found[line++] = 1;
  }
  return found;
}
