/** What a spreadsheet would take for a formula, behind blanks and apostrophes too. */
const RISKY = /^'*[\s\u00a0\ufeff\u3000]*[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/u;

/**
 * One cell that no spreadsheet takes for a formula: what begins with = + - @, a tab or a break, full-width too, gets an
 * apostrophe; a number keeps its sign. NUL is left out: the record cannot hold it. `textOfCsvCell` gives the text back.
 */
export function csvCell(text: string): string {
  const clean = text.replaceAll('\0', '');
  const safe = !NUMBER.test(clean) && RISKY.test(clean) ? `'${clean}` : clean;
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text that was written as this cell, once its quotation marks are taken off. */
export const textOfCsvCell = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
