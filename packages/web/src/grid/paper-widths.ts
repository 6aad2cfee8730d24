import type { Column } from './column.ts';

/** A day or a figure in eleven pixels with its margins, as a part of a sheet of A3 across: it never breaks. */
const FIGURE = 6;
/** On the screen so many pixels hold what takes `FIGURE` on paper; a number of the row, a light less. */
const ONE_FACT = 100;

/**
 * How much of a sheet of paper each column takes, in percent, 100 in all: as on the screen, but figures, days and lights keep
 * the room that they need in one line; the others give it.
 */
export function paperWidths(columns: readonly Pick<Column<never>, 'width' | 'right'>[]): readonly number[] {
  const wide = columns.reduce((sum, column) => sum + column.width, 0);
  const shares = columns.map((column) => (column.width / wide) * 100);
  const most = 100 / Math.max(1, columns.length);
  const floors = columns.map(({ width, right }) =>
    right || width < ONE_FACT ? Math.min(FIGURE, (width / ONE_FACT) * FIGURE, most) : 0,
  );
  const short = shares.map((share, at) => share < (floors[at] ?? 0));
  const fixed = floors.reduce((sum, floor, at) => (short[at] ? sum + floor : sum), 0);
  const others = shares.reduce((sum, share, at) => (short[at] ? sum : sum + share), 0);
  return shares.map((share, at) => (short[at] ? (floors[at] ?? 0) : (share / others) * (100 - fixed)));
}
