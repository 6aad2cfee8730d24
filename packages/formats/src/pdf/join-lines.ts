import type { Line } from './page-lines.ts';

/** Lines that belong to one paragraph. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
}

/** The column that running text fills on a page. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** In characters: a first line stands further in than this, a last line ends further from the edge than this. */
const INDENT = 1.2;
const SHORT = 2.6;
const SAME_SIZE = 0.08;
/** Of the usual distance of lines. */
const WIDE_GAP = 1.55;
/** Ordinals, and brackets that open a line: (责任单位…) after a full stop is a line of its own. */
const BEGINNING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(【〔]|第[一二三四五六七八九十百\d]{1,5}[章节条]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
const BEGINNING_ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百\d]{1,5}[章节条]|\d{1,2}[.．、])/u;
/** Of the usual size: titles; of their own size: the distance of their lines. */
const LARGE = 1.12;
const TITLE_GAP = 2.2;
const SENTENCE_END = /[。！？；：:;!?]["”’）)]?$/u;

/** Lines of all pages in order → paragraphs, joined over page ends where the text runs on. */
export function joinLines(pages: readonly { readonly width: number; readonly lines: readonly Line[] }[]): Paragraph[] {
  const paragraphs: { lines: Line[]; size: number }[] = [];
  let before: Line | undefined;
  let beforeColumn: Column | undefined;
  const body = usualSize(pages);
  const pitch = usualPitch(pages.map((page) => page.lines));
  const columns = new Map<number, Column>();
  for (const page of pages) {
    // Pages of one width share their margins; a last page of two short lines says nothing of its own.
    const width = Math.round(page.width / 10);
    let column = columns.get(width);
    if (column === undefined) {
      column = columnOf(pages.filter((one) => Math.round(one.width / 10) === width).flatMap((one) => one.lines));
      columns.set(width, column);
    }
    for (const line of page.lines) {
      const open = paragraphs.at(-1);
      if (
        open === undefined ||
        before === undefined ||
        beforeColumn === undefined ||
        !(runsOn(before, beforeColumn, line, column, pitch) || goesOnCentred(before, line, column, body))
      ) {
        paragraphs.push({ lines: [line], size: line.size });
      } else {
        open.lines.push(line);
      }
      before = line;
      beforeColumn = column;
    }
  }
  return paragraphs;
}

function runsOn(before: Line, beforeColumn: Column, line: Line, column: Column, pitch: number): boolean {
  if (Math.abs(line.size - before.size) > before.size * SAME_SIZE) return false;
  if (line.text.includes('\t') || before.text.includes('\t')) return false;
  if (line.page === before.page && line.y - before.y > Math.max(pitch, before.size * 1.2) * WIDE_GAP) return false;
  if (before.right < beforeColumn.right - Math.max(before.size * SHORT, firstToken(line))) return false;
  if (line.left > column.left + line.size * INDENT) return false;
  return !(BEGINNING.test(line.text) && SENTENCE_END.test(before.text));
}

/** A title larger than the running text, broken over centred lines. */
function goesOnCentred(before: Line, line: Line, column: Column, body: number): boolean {
  if (
    line.size < body * LARGE ||
    line.page !== before.page ||
    Math.abs(line.size - before.size) > line.size * SAME_SIZE
  )
    return false;
  if (line.y - before.y > line.size * TITLE_GAP || SENTENCE_END.test(before.text) || BEGINNING_ORDINAL.test(line.text))
    return false;
  const centre = (column.left + column.right) / 2;
  return [before, line].every((one) => Math.abs((one.left + one.right) / 2 - centre) < line.size * 1.5);
}

/** The size of most characters. */
function usualSize(pages: readonly { readonly lines: readonly Line[] }[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const line of lines) counts.set(line.size, (counts.get(line.size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Width of what cannot be broken at the start of a line (82%，), which the line before had to leave room for. */
function firstToken(line: Line): number {
  const token = /^[\p{Script=Latin}\d.,%+/~-]{0,40}[，。；：、）”]?/u.exec(line.text)?.[0] ?? '';
  return token === '' ? 0 : (token.length * 0.6 + 2) * line.size;
}

/** Of the lines: an edge that fewer share is the overshoot of single lines. */
const EDGE_SHARE = 0.03;

/** Left: the outermost edge where lines begin; right: the outermost where they end. */
function columnOf(lines: readonly Line[]): Column {
  if (lines.length === 0) return { left: 0, right: 0 };
  const size = median(lines.map((line) => line.size));
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const rights = lines.map((line) => -line.right).sort((a, b) => a - b);
  return { left: outermost(lefts, size), right: -outermost(rights, size) };
}

/** The first of the sorted numbers that enough others stand near to. */
function outermost(sorted: readonly number[], near: number): number {
  const enough = Math.max(1, Math.floor(sorted.length * EDGE_SHARE));
  for (let i = 0; i + enough <= sorted.length; i++) {
    if ((sorted[i + enough - 1] as number) - (sorted[i] as number) <= near) return sorted[i] as number;
  }
  return sorted[0] ?? 0;
}

/** The most common distance of neighbouring lines. */
function usualPitch(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (let i = 1; i < lines.length; i++) {
      const step = Math.round((lines[i] as Line).y - (lines[i - 1] as Line).y);
      if (step > 4 && step < 80) counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** What stands between two lines of a paragraph: a blank between Latin words, nothing otherwise. */
export function seam(before: string, after: string): string {
  return /[\p{Script=Latin},.;:]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? ' ' : '';
}
