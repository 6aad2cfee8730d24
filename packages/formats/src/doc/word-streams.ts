import type { OleContainer } from './ole-container.ts';

/** A run of characters that lie together in the file. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly wide: boolean;
}

/** Properties that hold for the characters between two offsets of the Word stream. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly properties: Buffer;
}

/** A legacy Word document, decoded as far as its structure: text by character position, properties by offset. */
export interface WordStreams {
  /** All characters: main text, footnotes, headers, comments, endnotes, text boxes. */
  readonly text: string;
  /** Lengths of those parts in that order. */
  readonly lengths: {
    readonly main: number;
    readonly footnotes: number;
    readonly headers: number;
    readonly comments: number;
    readonly endnotes: number;
    readonly boxes: number;
  };
  readonly paragraphs: readonly PropertyRun[];
  readonly runs: readonly PropertyRun[];
  readonly table: Buffer;
  readonly word: Buffer;
  /** Offset in the Word stream of a character position. */
  offsetOf(position: number): number;
}

const PAGE = 512;
const LATIN = new TextDecoder('windows-1252');

export function readWordStreams(container: OleContainer): WordStreams {
  const word = container.stream('WordDocument') ?? Buffer.alloc(0);
  const flags = word.readUInt16LE(0x0a);
  const table = container.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table') ?? Buffer.alloc(0);
  const pieces = readPieces(word, table);
  const text = pieces
    .map(({ from, to, offset, wide }) => {
      const bytes = word.subarray(offset, offset + (to - from) * (wide ? 2 : 1));
      return wide ? bytes.toString('utf16le') : LATIN.decode(bytes);
    })
    .join('');
  const length = (at: number): number => word.readUInt32LE(at);
  return {
    text,
    lengths: {
      main: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    paragraphs: readRuns(word, table, 0x102, true),
    runs: readRuns(word, table, 0xfa, false),
    table,
    word,
    offsetOf: (position) => {
      const piece = pieces[lastAtMost(pieces, position, (one) => one.from)];
      return piece === undefined ? -1 : piece.offset + (position - piece.from) * (piece.wide ? 2 : 1);
    },
  };
}

/** The piece table (Clx): blocks of properties with code 1 first, then code 2 and the table. */
function readPieces(word: Buffer, table: Buffer): Piece[] {
  let at = word.readUInt32LE(0x1a2);
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new RangeError('no piece table');
  const size = table.readUInt32LE(at + 1);
  const count = (size - 4) / 12;
  const start = at + 5;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = table.readUInt32LE(start + i * 4);
    const to = table.readUInt32LE(start + i * 4 + 4);
    const raw = table.readUInt32LE(start + (count + 1) * 4 + i * 8 + 2);
    const wide = (raw & 0x40000000) === 0;
    const offset = wide ? raw : (raw & 0x3fffffff) / 2;
    if (to < from || offset + (to - from) > word.length) throw new RangeError('piece outside the stream');
    pieces.push({ from, to, offset, wide });
  }
  return pieces;
}

/** Pages of 512 bytes list runs and their properties; a table of pages stands in the table stream. */
function readRuns(word: Buffer, table: Buffer, fib: number, paragraphs: boolean): PropertyRun[] {
  const start = word.readUInt32LE(fib);
  const count = (word.readUInt32LE(fib + 4) - 4) / 8;
  const runs: PropertyRun[] = [];
  for (let i = 0; i < count; i++) {
    const number = table.readUInt32LE(start + (count + 1) * 4 + i * 4) & 0x3fffff;
    const page = word.subarray(number * PAGE, (number + 1) * PAGE);
    const size = page.readUInt8(PAGE - 1);
    for (let j = 0; j < size; j++) {
      const from = page.readUInt32LE(j * 4);
      const to = page.readUInt32LE(j * 4 + 4);
      const at = page.readUInt8((size + 1) * 4 + j * (paragraphs ? 13 : 1)) * 2;
      if (!paragraphs) {
        const properties = at === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + page.readUInt8(at));
        runs.push({ from, to, style: 0, properties });
        continue;
      }
      const words = page.readUInt8(at);
      const begin = words === 0 ? at + 2 : at + 1;
      const end = words === 0 ? begin + page.readUInt8(at + 1) * 2 : at + words * 2;
      runs.push({ from, to, style: page.readUInt16LE(begin), properties: page.subarray(begin + 2, end) });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** The run that covers an offset. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  const run = runs[lastAtMost(runs, offset, (one) => one.from)];
  return run !== undefined && offset < run.to ? run : undefined;
}

/** Index of the last element whose key is at most `value`; -1 if none is. */
function lastAtMost<T>(sorted: readonly T[], value: number, key: (one: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(sorted[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
