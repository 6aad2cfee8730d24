/** What XML 1.0 cannot hold, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const LINE_ENDS = /\r\n|[\r\u2028\u2029\u0085]/gu;
/** The most characters a cell can hold. */
const CELL_LIMIT = 32_767;

/** A text as a cell can hold it: no control characters, line ends as line feeds, cut at the limit with …. */
export function sheetText(text: string): string {
  const clean = text
    .replace(LINE_ENDS, '\n')
    .replace(/\t{1,100}/gu, ' ')
    .replace(UNWRITABLE, '')
    .trim();
  return clean.length <= CELL_LIMIT ? clean : `${clean.slice(0, CELL_LIMIT - 1)}…`;
}

/**
 * A text that a sheet would take for a formula when somebody edits the cell or saves it as CSV. The value itself is
 * always written as a string; such a cell is also given the text format, so that it stays one.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t＝＋－＠]/u.test(text);
}
