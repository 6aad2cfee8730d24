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
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,5}[章节条]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
const SENTENCE_END = /[。！？；：:;!?]["”’）)]?$/u;

/** Lines of all pages in order → paragraphs, joined over page ends where the text runs on. */
export function joinLines(pages: readonly (readonly Line[])[]): Paragraph[] {
  const paragraphs: { lines: Line[]; size: number }[] = [];
  let before: Line | undefined;
  let beforeColumn: Column | undefined;
  const pitch = usualPitch(pages);
  for (const lines of pages) {
    const column = columnOf(lines);
    for (const line of lines) {
      const open = paragraphs.at(-1);
      if (
        open === undefined ||
        before === undefined ||
        beforeColumn === undefined ||
        !runsOn(before, beforeColumn, line, column, pitch)
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
  if (before.right < beforeColumn.right - before.size * SHORT) return false;
  if (line.left > column.left + line.size * INDENT) return false;
  return !(ORDINAL.test(line.text) && SENTENCE_END.test(before.text));
}

/** Left: where most lines begin that are not first lines; right: where full lines end. */
function columnOf(lines: readonly Line[]): Column {
  if (lines.length === 0) return { left: 0, right: 0 };
  const size = median(lines.map((line) => line.size));
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  // The far edge, unless a single line overshoots it.
  const far = rights.at(-1) as number;
  const next = rights.at(-2) ?? far;
  const right = far - next > size * 2 && lines.length > 4 ? next : far;
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const near = lefts[0] as number;
  const second = lefts[1] ?? near;
  const left = second - near > size * 2 && lines.length > 4 ? second : near;
  return { left, right };
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

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** What stands between two lines of a paragraph: a blank between Latin words, nothing otherwise. */
export function seam(before: string, after: string): string {
  return /[\p{Script=Latin},.;:]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? ' ' : '';
}
