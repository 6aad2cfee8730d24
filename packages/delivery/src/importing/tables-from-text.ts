import type { SheetCell, SheetRow, SheetTables } from '@gangmu/plan';

/** Most characters of a cell, as in a workbook. */
const LONGEST = 32_767;

/** Cells between two pauses. */
const SLICE = 2000;

/**
 * The cells of a block that was copied from a spreadsheet: tabs between cells, breaks between rows, quotation marks
 * round a cell that holds either. Text of commas is taken too, where it has no tab. `ofCell` takes off what
 * a writer of such texts puts round a cell. Yields the cells read after each slice, so that others get their turn.
 */
export function* tablesFromText(
  text: string,
  name: string,
  ofCell: (cell: string) => string = (cell) => cell,
): Generator<number, SheetTables> {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const separator = separatorOf(plain);
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let [row, column, at, read] = [0, 0, 0, 0];
  const put = (raw: string): void => {
    const clean = raw
      .replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
      .trim();
    const shown = ofCell(clean).slice(0, LONGEST);
    if (shown !== '') cells.push({ column, kind: 'text', text: shown });
    column += 1;
  };
  const endRow = (): void => {
    if (cells.length > 0) rows.push({ row, hidden: false, cells });
    [cells, column, row] = [[], 0, row + 1];
  };
  while (at < plain.length) {
    if (plain[at] === '"') {
      let value = '';
      for (at += 1; at < plain.length; at += 1) {
        if (plain[at] !== '"') value += plain[at];
        else if (plain[at + 1] === '"') {
          value += '"';
          at += 1;
        } else break;
      }
      // What follows the closing mark up to the border belongs to the cell.
      const border = nextBorder(plain, at + 1, separator);
      put(value + plain.slice(at + 1, border));
      at = border;
    } else {
      const border = nextBorder(plain, at, separator);
      put(plain.slice(at, border));
      at = border;
    }
    if (plain[at] === '\n' || at >= plain.length) endRow();
    at += 1;
    read += 1;
    if (read % SLICE === 0) yield read;
  }
  if (cells.length > 0) endRow();
  return { sheets: [{ name, hidden: false, rows, merges: [] }], notes: [] };
}

/** A tab that stands in quotation marks is a cell's own, and says nothing of the borders. */
function separatorOf(text: string): '\t' | ',' {
  if (!text.includes('\t')) return ',';
  let [quoted, begins] = [false, true];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (sign === '"' && begins) quoted = true;
    else if (sign === '\t') return '\t';
    begins = sign === ',' || sign === '\n';
  }
  // Marks that nobody closed are no marks.
  return quoted ? '\t' : ',';
}

function nextBorder(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === separator || text[at] === '\n') return at;
  return text.length;
}
