/** The beginning of a sentence up to `most` characters, never broken off inside a clause of it; a long clause stays whole. */
export function wholeWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const ends = [...text.matchAll(/[，；。,;]/gu)].map((one) => one.index);
  const end = ends.findLast((at) => at <= most) ?? ends[0] ?? text.length;
  return text.slice(0, end);
}
