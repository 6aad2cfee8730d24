/** The lines of a text, without the blanks at both ends; a blank line has `start === end`. */
export interface Lines {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Cuts a folded text (only ' ' and '\n' are blank) into lines in one pass. */
export function linesOf(text: string): Lines {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let from = 0;
  for (let line = 0; line < count; line++) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    let start = from;
    let end = to;
    while (start < end && text.charCodeAt(start) === 32) start += 1;
    while (end > start && text.charCodeAt(end - 1) === 32) end -= 1;
    starts[line] = start;
    ends[line] = end;
    from = to + 1;
  }
  return { count, start: starts, end: ends };
}
