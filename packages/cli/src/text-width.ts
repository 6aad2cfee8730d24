/** Columns that a text takes in a terminal or a sheet: two for a Chinese or full-width character, one for others. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) as number) ? 2 : 1;
  return width;
}

/** The text filled with spaces to a width, on the right or (for figures) on the left. */
export function padText(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'right' ? text + fill : fill + text;
}

/** Cuts a text to a width and says so with …; breaks and runs of blanks become one blank. */
export function clipText(text: string, width: number): string {
  const flat = text.replace(/\s{1,1000}/gu, ' ').trim();
  if (textWidth(flat) <= width) return flat;
  let used = 1;
  let clipped = '';
  for (const char of flat) {
    used += isWide(char.codePointAt(0) as number) ? 2 : 1;
    if (used > width) break;
    clipped += char;
  }
  return `${clipped}…`;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    // Quotation marks and the dashes of Chinese texts are set full width there.
    code === 0x2014 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x201c ||
    code === 0x201d
  );
}
