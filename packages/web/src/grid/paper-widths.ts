import type { Column } from './column.ts';

/** A day or a figure in eleven pixels with its margins, as a part of a sheet of A3 across: it never breaks. */
const FIGURE = 6;

/**
 * How much of a sheet of paper each column takes, in percent, 100 in all: as on the screen, but figures and days keep
 * the room that they need in one line; the others give it.
 */
export function paperWidths(columns: readonly Pick<Column<never>, 'width' | 'right'>[]): readonly number[] {
  const wide = columns.reduce((sum, column) => sum + column.width, 0);
  const shares = columns.map((column) => (column.width / wide) * 100);
  const floor = Math.min(FIGURE, 100 / Math.max(1, columns.length));
  const short = shares.map((share, at) => Boolean(columns[at]?.right) && share < floor);
  const fixed = short.filter(Boolean).length * floor;
  const others = shares.reduce((sum, share, at) => (short[at] ? sum : sum + share), 0);
  return shares.map((share, at) => (short[at] ? floor : (share / others) * (100 - fixed)));
}
