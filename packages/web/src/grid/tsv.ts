/** Cells from the clipboard of Excel or WPS: tab and line break split, quotes hold cells with breaks (`"a\nb"`). */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/gu, '\n');
  while (at <= source.length) {
    const [cell, next] = source[at] === '"' ? quoted(source, at) : plain(source, at);
    row.push(cell);
    const sign = source[next];
    if (sign !== '\t') {
      rows.push(row);
      row = [];
    }
    at = next + 1;
    // A line break at the very end closes the last row; it does not open another.
    if (sign === '\n' && at === source.length) break;
  }
  return rows;
}

function plain(source: string, at: number): readonly [string, number] {
  let end = at;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
  return [source.slice(at, end), end];
}

/** A quote that is never closed, or that text follows, is an ordinary character. */
function quoted(source: string, at: number): readonly [string, number] {
  let cell = '';
  for (let i = at + 1; i < source.length; i += 1) {
    if (source[i] !== '"') cell += source[i];
    else if (source[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else {
      const after = source[i + 1];
      return after === undefined || after === '\t' || after === '\n' ? [cell, i + 1] : plain(source, at);
    }
  }
  return plain(source, at);
}

/** Back to what Excel and WPS read. */
export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
