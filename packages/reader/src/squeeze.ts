import type { SourceHeading, SourceTable, Span } from '@gangmu/plan';
import { fold } from './fold.ts';
import { linesOf } from './lines.ts';
import { isPageFurniture, isSpaced } from './page-furniture.ts';
import { softBreaks } from './soft-breaks.ts';

/** A text without the breaks and blanks that a page put into its sentences, and the way back. */
export interface Squeezed {
  readonly source: string;
  readonly text: string;
  readonly tables: readonly SourceTable[];
  readonly headings: readonly SourceHeading[];
  /** Offset in the original of every offset in `source`; null where nothing was taken out. */
  readonly origin: Int32Array | null;
  /** Lines of the page, not of the text, that were taken out, in offsets of the original. */
  readonly dropped: readonly Span[];
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;
const invisible = (unit: number) => (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xad;

/** A single blank between a digit and a word (到 2025 年, 18 号) that no rule of the language needs. */
function idleBlank(source: string, text: string, at: number, lineStart: number): boolean {
  if (source.charCodeAt(at) === 9) return false;
  // A number that begins the line may be a heading's: 12 扩大开放.
  if (at - lineStart <= 3 && isDigit(text.charCodeAt(lineStart))) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before)) return isHan(after) || after === 37;
  if (!isHan(before) || !isDigit(after)) return false;
  let end = at + 1;
  while (end < at + 6 && isDigit(text.charCodeAt(end))) end += 1;
  // 任务 1.建设… keeps its blank: a heading may begin there.
  const mark = text.charCodeAt(end);
  return !((mark === 46 && !isDigit(text.charCodeAt(end + 1))) || mark === 0x3001 || mark === 41);
}

/**
 * Takes out what the page put in and the language doesn't need: breaks inside sentences with their indentation,
 * page numbers between them, blanks between digits and words, invisible characters, the ** of markdown. Every
 * rule then sees whole sentences; `origin` maps what it found back to the text as given.
 */
export function squeeze(
  source: string,
  tables: readonly SourceTable[] = [],
  headings: readonly SourceHeading[] = [],
): Squeezed {
  const text = fold(source);
  const lines = linesOf(text);
  const dropped: Span[] = [];
  let nextTable = 0;
  const furniture = new Set<number>();
  const inTable = new Uint8Array(lines.count);
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i] as number;
    const end = lines.end[i] as number;
    while (nextTable < tables.length && (tables[nextTable] as SourceTable).end <= start) nextTable += 1;
    const table = tables[nextTable];
    if (table && start >= table.start && start < table.end) inTable[i] = 1;
    else if (text.charCodeAt(start) === 124 && end > start) inTable[i] = 1;
    else if (isPageFurniture(text, start, end)) furniture.add(i);
  }
  for (let at = source.indexOf('\t'), line = 0; at >= 0; at = source.indexOf('\t', at + 1)) {
    while (line + 1 < lines.count && at >= (lines.start[line + 1] as number)) line += 1;
    if (at > (lines.start[line] as number) && at < (lines.end[line] as number)) inTable[line] = 1;
  }
  const kept =
    furniture.size === 0
      ? lines
      : {
          count: lines.count,
          start: lines.start,
          end: lines.end.map((end, i) => (furniture.has(i) ? (lines.start[i] as number) : end)),
        };
  const soft = softBreaks(
    text,
    kept,
    (line) => inTable[line] === 1,
    (line) => furniture.has(line),
  );

  // Cuts in order, as pairs of offsets.
  const cuts: number[] = [];
  const cut = (start: number, end: number) => {
    if (end <= start) return;
    if (cuts.length > 0 && (cuts.at(-1) as number) >= start)
      cuts[cuts.length - 1] = Math.max(end, cuts.at(-1) as number);
    else cuts.push(start, end);
  };
  let blank = -1;
  const bold = source.includes('**');
  const odd = /[\u200b-\u200f\u2060\u00ad]/u.test(source);
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i] as number;
    const end = lines.end[i] as number;
    if (furniture.has(i)) {
      dropped.push({ start, end });
      cut(start, end);
      continue;
    }
    // ## 二、重点任务 of a markdown text.
    if (text.charCodeAt(start) === 35) {
      let to = start;
      while (to < start + 6 && text.charCodeAt(to) === 35) to += 1;
      if (text.charCodeAt(to) === 32) cut(start, to + 1);
    }
    if (isSpaced(text, start, end)) {
      // Bold type is sometimes printed as two copies, one upon the other.
      const bare = text.slice(start, end).replaceAll(' ', '');
      const twice = bare.length % 2 === 0 && bare.slice(0, bare.length / 2) === bare.slice(bare.length / 2);
      let left = twice ? bare.length / 2 : bare.length;
      for (let at = start; at < end; at++) {
        if (text.charCodeAt(at) === 32 || left === 0) cut(at, at + 1);
        else left -= 1;
      }
    } else if (odd || bold) {
      for (let at = start; at < end; at++) {
        if (invisible(text.charCodeAt(at))) cut(at, at + 1);
        else if (text.charCodeAt(at) === 42 && text.charCodeAt(at + 1) === 42) {
          cut(at, at + 2);
          at += 1;
        } else if (text.charCodeAt(at) === 32 && idleBlank(source, text, at, start)) cut(at, at + 1);
      }
    } else {
      // One search goes on from line to line: most texts hold hardly a blank.
      if (blank < start) blank = text.indexOf(' ', start);
      if (blank < 0) blank = text.length;
      while (blank < end) {
        if (idleBlank(source, text, blank, start)) cut(blank, blank + 1);
        blank = text.indexOf(' ', blank + 1);
        if (blank < 0) blank = text.length;
      }
    }
    if (soft[i] === 1) {
      let j = i + 1;
      while (j < lines.count && (lines.start[j] === lines.end[j] || furniture.has(j))) {
        if (furniture.has(j)) dropped.push({ start: lines.start[j] as number, end: lines.end[j] as number });
        j += 1;
      }
      const to = lines.start[j] ?? end;
      const latin = text.charCodeAt(end - 1) < 0x80 && text.charCodeAt(to) < 0x80 && /\w/u.test(text.charAt(end - 1));
      const word = latin && /[a-z]/iu.test(text.charAt(to)) && end < to;
      cut(word ? end + 1 : end, to);
      i = j - 1;
    }
  }
  if (cuts.length === 0) return { source, text, tables, headings, origin: null, dropped };
  return { ...apply(source, text, cuts, tables, headings), dropped };
}

function apply(
  source: string,
  text: string,
  cuts: readonly number[],
  tables: readonly SourceTable[],
  headings: readonly SourceHeading[],
): Omit<Squeezed, 'dropped'> {
  const pieces: string[] = [];
  const folded: string[] = [];
  let size = source.length;
  for (let i = 0; i < cuts.length; i += 2) size -= (cuts[i + 1] as number) - (cuts[i] as number);
  const origin = new Int32Array(size + 1);
  let out = 0;
  let from = 0;
  for (let i = 0; i <= cuts.length; i += 2) {
    const to = i < cuts.length ? (cuts[i] as number) : source.length;
    pieces.push(source.slice(from, to));
    folded.push(text.slice(from, to));
    for (let at = from; at < to; at++) origin[out++] = at;
    from = cuts[i + 1] ?? source.length;
  }
  origin[out] = source.length;
  const squeezed = pieces.join('');
  // Offset in the squeezed text of an original offset: the first kept one at or after it.
  const forward = (offset: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origin[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const move = <S extends Span>(span: S): S => ({ ...span, start: forward(span.start), end: forward(span.end) });
  return {
    source: squeezed,
    text: folded.join(''),
    tables: tables.map((table) => ({ ...move(table), cells: table.cells.map(move) })),
    headings: headings.map(move),
    origin,
  };
}
