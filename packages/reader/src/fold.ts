/** Characters that plans write in two widths or shapes, folded to one. Every entry is one code unit for one. */
const PAIRS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\ufeff': ' ',
  '\t': ' ',
  '\r': ' ',
  '\u000b': '\n',
  '\f': '\n',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '—': '-',
  '–': '-',
  '―': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '〈': '《',
  '〉': '》',
  '【': '[',
  '】': ']',
};

const table = new Uint16Array(0x10000);
for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
// Full-width ASCII; ，：；（）％．０-９Ａ-Ｚ among them.
for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
for (const [from, to] of Object.entries(PAIRS)) table[from.charCodeAt(0)] = to.charCodeAt(0);

const CHUNK = 8192;

/**
 * The same text in one width, of the same length, so that an offset in one is an offset in the other.
 * Every rule matches on the folded text and quotes the source. 。、《》“”〔〕 stay as they are; every sort of
 * line break becomes a newline (of \r\n the \r becomes a space).
 */
export function fold(source: string): string {
  const parts: string[] = [];
  const buffer = new Uint16Array(CHUNK);
  for (let at = 0; at < source.length; at += CHUNK) {
    const size = Math.min(CHUNK, source.length - at);
    for (let i = 0; i < size; i++) {
      const unit = source.charCodeAt(at + i);
      // A lone \r ends a line, as old files have it.
      buffer[i] = unit === 13 && source.charCodeAt(at + i + 1) !== 10 ? 10 : (table[unit] as number);
    }
    parts.push(String.fromCharCode.apply(null, buffer.subarray(0, size) as unknown as number[]));
  }
  return parts.join('');
}
