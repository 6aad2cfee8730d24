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

/** Lines to draw: those on the screen and some beyond, so that fast scrolling shows no holes. */
export function windowOf(
  scrollTop: number,
  height: number,
  lines: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(scrollTop / LINE) - 6);
  return { first, last: Math.min(lines - 1, Math.ceil((scrollTop + height) / LINE) + 6) };
}
