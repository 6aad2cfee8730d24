import { textWidth } from '../text-width.ts';

const LINE = 15;
const PADDING = 5;
/** The tallest row a sheet can have, in points. */
export const TALLEST = 409;

/** Points that a row needs so that nothing of its wrapped cells is cut; `widths` in half-width characters. */
export function rowHeight(
  cells: readonly (string | number | undefined)[],
  widths: readonly number[],
  font = 10,
): number {
  const lines = cells.map((cell, at) => (cell === undefined ? 1 : linesOf(String(cell), widths[at] ?? 10, font)));
  return Math.max(20, Math.max(1, ...lines) * LINE * (font / 10) + PADDING);
}

/** Lines that a text takes when it is wrapped at any character; a line's last column is kept free for punctuation. */
function linesOf(text: string, width: number, font: number): number {
  const room = Math.max(4, (width - 1) * (10 / font));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
