import type { SourceHeading, SourceTable, Span } from '@gangmu/plan';
import { fold } from './fold.ts';
import { linesOf } from './lines.ts';
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

/** Page numbers and the like between two lines of one sentence: - 3 -, 第3页, # Page 12: */
const FURNITURE =
  /^(?:[-·] ?\d{1,4} ?[-·]|第 ?\d{1,4} ?页(?: ?[,/]? ?共 ?\d{1,4} ?页)?|#{0,3} ?Page ?\d{1,5}:?|\d{1,3} ?\/ ?\d{1,3})$/u;
/** What a browser prints at the head and foot of a page: date and title, address and page. */
const PRINTED = /^(?:20\d{2}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2} .{0,100}|https?:\/\/\S{4,120}(?: \d{1,3}\/\d{1,3})?)$/u;

function isFurniture(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size > 2 && size < 24 && FURNITURE.test(text.slice(start, end))) return true;
  const unit = text.charCodeAt(start);
  return size > 12 && size < 160 && (unit === 50 || unit === 104) && PRINTED.test(text.slice(start, end));
}

/** 一 、 总 体 要 求: a line set wide; every second character is a blank. */
function isSpaced(text: string, start: number, end: number): boolean {
  if (end - start < 9 || text.charCodeAt(start + 1) !== 32 || text.charCodeAt(start + 3) !== 32) return false;
  let blanks = 0;
  for (let at = start + 1; at < end; at++)
    if (text.charCodeAt(at) === 32 && text.charCodeAt(at - 1) !== 32) blanks += 1;
  return blanks * 2 >= (end - start) * 0.85;
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;
const invisible = (unit: number) => (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xad;

/** A single blank between a digit and a word (到 2025 年, 18 号) that no rule of the language needs. */
function idleBlank(source: string, text: string, at: number): boolean {
  if (source.charCodeAt(at) === 9) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isDigit(before)) return isHan(after) || (after === 37 && true);
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
    else if (isFurniture(text, start, end)) furniture.add(i);
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
  const soft = softBreaks(text, kept, (line) => inTable[line] === 1);

  // Cuts in order, as pairs of offsets.
  const cuts: number[] = [];
  const cut = (start: number, end: number) => {
    if (end <= start) return;
    if (cuts.length > 0 && (cuts.at(-1) as number) >= start)
      cuts[cuts.length - 1] = Math.max(end, cuts.at(-1) as number);
    else cuts.push(start, end);
  };
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
        } else if (text.charCodeAt(at) === 32 && idleBlank(source, text, at)) cut(at, at + 1);
      }
    } else {
      for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1))
        if (idleBlank(source, text, at)) cut(at, at + 1);
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
  return { ...apply(source, cuts, tables, headings), dropped };
}

function apply(
  source: string,
  cuts: readonly number[],
  tables: readonly SourceTable[],
  headings: readonly SourceHeading[],
): Omit<Squeezed, 'dropped'> {
  const pieces: string[] = [];
  let size = source.length;
  for (let i = 0; i < cuts.length; i += 2) size -= (cuts[i + 1] as number) - (cuts[i] as number);
  const origin = new Int32Array(size + 1);
  let out = 0;
  let from = 0;
  for (let i = 0; i <= cuts.length; i += 2) {
    const to = i < cuts.length ? (cuts[i] as number) : source.length;
    pieces.push(source.slice(from, to));
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
    text: fold(squeezed),
    tables: tables.map((table) => ({ ...move(table), cells: table.cells.map(move) })),
    headings: headings.map(move),
    origin,
  };
}
