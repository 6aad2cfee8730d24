import { mapRadicals } from './radicals.ts';

/** A piece of text as pdf.js gives it: `transform` places its baseline on the page. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** One printed line. Coordinates in points from the top left; `size` is that of most of its characters. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  /** Page space to the upright page, as in `viewport.transform`. */
  readonly transform: readonly number[];
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** Of the size: pieces whose baselines differ by less stand on one line (superscripts too). */
const SAME_LINE = 0.45;
/** Of the size: a gap that parts words, and one that parts columns of a table. */
const WORD_GAP = 0.3;
const COLUMN_GAP = 2.5;
/** A gap that was typed as a blank, between ideographs as well (第一章 总则). */
const SPACE_GAP = 0.8;
/** Sine of the angle above which text is no part of the running text: stamps, watermarks. */
const SLANT = 0.1;

/** The lines of one page from top to bottom. */
export function pageLines(items: readonly TextItem[], page: number, area: PageSize): Line[] {
  const pieces = items.map((item) => placePiece(item, area)).filter((one): one is Piece => one !== undefined);
  pieces.sort((a, b) => a.y - b.y);
  const lines: Line[] = [];
  let row: Piece[] = [];
  let base = 0;
  for (const piece of pieces) {
    const last = row[0];
    if (last !== undefined && piece.y - base > Math.max(piece.size, last.size) * SAME_LINE) {
      lines.push(...toLine(row, page));
      row = [];
    }
    // A line is as low as its lowest full-size piece.
    base = row.length === 0 ? piece.y : base;
    row.push(piece);
  }
  if (row.length > 0) lines.push(...toLine(row, page));
  return lines;
}

function placePiece(item: TextItem, area: PageSize): Piece | undefined {
  if (item.str.trim() === '') return undefined;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = area.transform;
  const across = { x: A * a + C * b, y: B * a + D * b };
  const up = Math.hypot(A * c + C * d, B * c + D * d);
  const along = Math.hypot(across.x, across.y);
  if (along === 0 || Math.abs(across.y) > along * SLANT || across.x < 0) return undefined;
  const x = A * e + C * f + E;
  const y = B * e + D * f + F;
  const outside = x < -area.width || x > area.width * 2 || y < 0 || y > area.height;
  if (outside || ![x, y, up, item.width].every(Number.isFinite)) return undefined;
  return { text: mapRadicals(item.str), x, y, size: up === 0 ? along : up, width: item.width };
}

function toLine(row: Piece[], page: number): Line[] {
  row.sort((a, b) => a.x - b.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let previous: Piece | undefined;
  const bySize = new Map<number, number>();
  for (const piece of row) {
    if (previous !== undefined) {
      // Bold is sometimes printed as the same text twice, a hair apart.
      if (piece.text === previous.text && Math.abs(piece.x - previous.x) < piece.size * 0.2) continue;
      const gap = piece.x - right;
      if (gap > piece.size * COLUMN_GAP) text += '\t';
      else if (gap > piece.size * WORD_GAP && wantsBlank(text, piece.text, gap > piece.size * SPACE_GAP)) text += ' ';
    }
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
    const size = Math.round(piece.size * 2) / 2;
    bySize.set(size, (bySize.get(size) ?? 0) + piece.text.trim().length);
    previous = piece;
  }
  const trimmed = closeUp(text.replace(/ {2,}/gu, ' ')).trim();
  if (trimmed === '') return [];
  const size = [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const first = row[0] as Piece;
  const indent = first.text.length - first.text.trimStart().length;
  // Blanks at the start of the line are its indent.
  const left = first.x + (indent > 0 ? (first.width * indent) / first.text.length : 0);
  return [{ page, text: trimmed, left, right, y: Math.max(...row.map((one) => one.y)), size }];
}

const SPACED_OUT = /(?:[\p{Script=Han}\p{P}] ){4,}[\p{Script=Han}\p{P}]/gu;

/** `构 建 瞪 羚 企 业`: a line that was stretched with blanks between all its characters. */
function closeUp(text: string): string {
  return text.replace(SPACED_OUT, (stretch) => stretch.replaceAll(' ', ''));
}

/** Latin words stand apart; between ideographs only a wide gap is a blank, and none is needed behind （一） or 1. */
function wantsBlank(before: string, after: string, wide: boolean): boolean {
  if (/\d$/u.test(before) && /^\d/u.test(after)) return wide;
  if (/[\p{Script=Latin}\d,.;:)%]$/u.test(before) && /^[\p{Script=Latin}\d(]/u.test(after)) return true;
  return wide && !/\p{P}$/u.test(before);
}
