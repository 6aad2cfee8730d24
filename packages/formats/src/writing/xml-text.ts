/** What XML 1.0 cannot hold, and halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand between tags or in an attribute: no text can end an element or open another. */
export function xmlText(text: string): string {
  const clean = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/u.test(text) ? text.replace(UNWRITABLE, '') : text;
  return /[&<>"]/u.test(clean) ? clean.replace(/[&<>"]/gu, (sign) => SIGNS[sign] as string) : clean;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
