import type { Column } from './column.ts';

export const LINE = 48;
export const HEAD = 36;

export interface Layout {
  readonly widths: readonly number[];
  /** Left edge of each column in the sheet. */
  readonly edges: readonly number[];
  /** Left edges of the frozen columns only. */
  readonly lefts: readonly number[];
  readonly frozenWidth: number;
  readonly width: number;
}

export function layoutOf<R>(columns: readonly Column<R>[], chosen: Readonly<Record<string, number>>): Layout {
  const widths = columns.map((column) => chosen[column.key] ?? column.width);
  const edges: number[] = [];
  let edge = 0;
  for (const width of widths) {
    edges.push(edge);
    edge += width;
  }
  const frozen = columns.filter((column) => column.frozen).length;
  return { widths, edges, lefts: edges.slice(0, frozen), frozenWidth: edges[frozen] ?? edge, width: edge };
}

/** What of a sheet is drawn, all ends inclusive: lines, and columns besides the frozen ones. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}
export interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Lines come and go by fours: three frames of four have nothing to draw. */
const STEP = 4;
const BEYOND = 4;

/** What is on the screen and some beyond, so that fast scrolling shows no holes. */
export function windowOf(scrolled: Scrolled, layout: Layout): Window {
  const { edges, widths, lefts, frozenWidth } = layout;
  const top = Math.floor(scrolled.top / LINE / STEP) * STEP;
  const lines = Math.ceil((scrolled.height / LINE + STEP) / STEP) * STEP;
  const from = scrolled.left + frozenWidth - 120;
  const to = scrolled.left + scrolled.width + 120;
  let left = lefts.length;
  while (left < edges.length - 1 && (edges[left] ?? 0) + (widths[left] ?? 0) <= from) left += 1;
  let right = left;
  while (right < edges.length - 1 && (edges[right + 1] ?? 0) < to) right += 1;
  return { first: Math.max(0, top - BEYOND), last: top + lines + BEYOND - 1, left, right };
}

/** What is on a screen of this size before it is scrolled, and no more: drawn first, so that it stands sooner. */
export function firstWindow(height: number, width: number, { edges, lefts }: Layout): Window {
  const right = edges.findLastIndex((edge) => edge < width);
  return { first: 0, last: Math.ceil(height / LINE) - 1, left: lefts.length, right: Math.max(lefts.length, right) };
}

export const sameWindow = (a: Window, b: Window): boolean =>
  a.first === b.first && a.last === b.last && a.left === b.left && a.right === b.right;
