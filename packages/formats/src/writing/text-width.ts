const WIDE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u;

/** Half-width columns that a text takes: two for a Chinese or full-width character. */
function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Latin letters and figures first: they need no look-up.
    width += code < 0x1100 ? 1 : WIDE.test(text[at] as string) ? 2 : 1;
  }
  return width;
}

/** Lines that a text takes in a column of so many half-width characters, wrapped at any character. */
export function linesOf(text: string, columns: number): number {
  const room = Math.max(4, columns - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}
