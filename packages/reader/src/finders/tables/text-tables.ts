import type { SourceCell, SourceTable, Span } from '@gangmu/plan';

/** A cell's extent without the blanks around it. */
function trim(source: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && source.charCodeAt(from) <= 32) from += 1;
  while (to > from && source.charCodeAt(to - 1) <= 32) to -= 1;
  return { start: from, end: to };
}

/**
 * Tables that a text holds as lines of the same make: cells split by tabs, or by | as markdown has it. At least
 * two lines with at least three cells in the first. `known` are those that the format has told us of.
 */
export function textTables(source: string, known: readonly SourceTable[]): readonly SourceTable[] {
  const separators = [...(source.includes('\t') ? ['\t'] : []), ...(source.includes('|') ? ['|'] : [])];
  const found: SourceTable[] = [];
  for (const separator of separators) {
    let lines: Span[] = [];
    const close = () => {
      const table = lines.length >= 2 ? build(source, lines, separator) : null;
      if (table && !known.some((other) => other.start < table.end && table.start < other.end)) found.push(table);
      lines = [];
    };
    let at = source.indexOf(separator);
    while (at >= 0) {
      const start = source.lastIndexOf('\n', at) + 1;
      const stop = source.indexOf('\n', at);
      const end = stop < 0 ? source.length : stop;
      const previous = lines.at(-1);
      if (previous && source.slice(previous.end, start).trim() !== '') close();
      lines.push({ start, end });
      at = source.indexOf(separator, end);
    }
    close();
  }
  return found.sort((a, b) => a.start - b.start);
}

function build(source: string, lines: readonly Span[], separator: string): SourceTable | null {
  const cells: SourceCell[] = [];
  let columns = 0;
  let row = 0;
  for (const line of lines) {
    let { start, end } = trim(source, line.start, line.end);
    if (separator === '|') {
      if (/^[|:\- ]+$/u.test(source.slice(start, end))) continue;
      if (source.charAt(start) === '|') start += 1;
      if (source.charAt(end - 1) === '|' && end > start) end -= 1;
    } else start = line.start;
    let column = 0;
    for (let from = start; from <= end; column++) {
      const next = source.indexOf(separator, from);
      const to = next < 0 || next > end ? end : next;
      const cell = trim(source, from, to);
      if (cell.end > cell.start) cells.push({ ...cell, row, column, rowSpan: 1, columnSpan: 1 });
      from = to + 1;
    }
    if (row === 0 && column < 3) return null;
    columns = Math.max(columns, column);
    row += 1;
  }
  const first = cells[0];
  const last = cells.at(-1);
  return row < 2 || !first || !last ? null : { start: first.start, end: last.end, rows: row, columns, cells };
}
