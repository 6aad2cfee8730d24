const WIDTH: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '—': '-',
  '–': '-',
  '～': '~',
  '﹪': '%',
  '〈': '《',
  '〉': '》',
};

/** One width for letters, digits and punctuation; one code unit for one, so offsets hold. */
export function foldText(text: string): string {
  return text.replace(/[\u3000\uff01-\uff5e—–～﹪〈〉]/gu, (char) => {
    const code = char.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e && char !== '～'
      ? String.fromCharCode(code - 0xfee0)
      : (WIDTH[char] ?? char);
  });
}
