/** A cell by its place on the screen: line and column. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}
/** Where the selection began, which is the active cell that typing goes to, and where its moving end is. */
export interface Selection {
  readonly anchor: Spot;
  readonly head: Spot;
}
/** Both ends inclusive. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const blockOf = ({ anchor, head }: Selection): Block => ({
  top: Math.min(anchor.line, head.line),
  bottom: Math.max(anchor.line, head.line),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const single = (spot: Spot): Selection => ({ anchor: spot, head: spot });

/** Whole lines, from the one that the selection began in. */
export const wholeLines = (from: number, to: number, columns: number): Selection => ({
  anchor: { line: from, column: 0 },
  head: { line: to, column: columns - 1 },
});

export const inside = ({ top, bottom, left, right }: Block, { line, column }: Spot): boolean =>
  line >= top && line <= bottom && column >= left && column <= right;

/**
 * The same cells after columns have come or gone: by name, and where the column is gone the one in its place. Where
 * nothing moved it is the same selection.
 */
export function withColumns(selection: Selection, before: readonly string[], now: readonly string[]): Selection {
  const to = (column: number): number => {
    const kept = now.indexOf(before[column] ?? '');
    return kept >= 0 ? kept : within(column, now.length);
  };
  const { anchor, head } = selection;
  const [start, end] = [to(anchor.column), to(head.column)];
  if (start === anchor.column && end === head.column) return selection;
  return { anchor: { line: anchor.line, column: start }, head: { line: head.line, column: end } };
}

/** After lines have gone: one cell in the last line where an end of the selection was beyond it, else the same selection. */
export function withLines(selection: Selection, lines: number): Selection {
  const { anchor, head } = selection;
  const last = Math.max(0, lines - 1);
  if (anchor.line <= last && head.line <= last) return selection;
  return single({ line: Math.min(anchor.line, last), column: anchor.column });
}

export interface Bounds {
  readonly lines: number;
  readonly columns: number;
  /** Lines of one screen, for PageUp and PageDown. */
  readonly page: number;
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where an arrow, Home, End, PageUp or PageDown leads; null for another key. With Ctrl to the edge. */
export function moved(from: Spot, key: string, ctrl: boolean, { lines, columns, page }: Bounds): Spot | null {
  const to = (line: number, column: number): Spot => ({ line: within(line, lines), column: within(column, columns) });
  const { line, column } = from;
  switch (key) {
    case 'ArrowUp':
      return to(ctrl ? 0 : line - 1, column);
    case 'ArrowDown':
      return to(ctrl ? lines - 1 : line + 1, column);
    case 'ArrowLeft':
      return to(line, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(line, ctrl ? columns - 1 : column + 1);
    case 'Home':
      return to(ctrl ? 0 : line, 0);
    case 'End':
      return to(ctrl ? lines - 1 : line, columns - 1);
    case 'PageUp':
      return to(line - page, column);
    case 'PageDown':
      return to(line + page, column);
    default:
      return null;
  }
}

/** Tab: to the next cell, at the end of a line to the start of the next one. */
export function tabbed({ line, column }: Spot, back: boolean, { lines, columns }: Bounds): Spot {
  const place = Math.max(0, Math.min(lines * columns - 1, line * columns + column + (back ? -1 : 1)));
  return { line: Math.floor(place / columns), column: place % columns };
}
