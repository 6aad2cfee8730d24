import { hanDigit, hanValue } from '../../lexicon/structure-ordinals.ts';

/** The code units that make up numbers of headings, in folded text. */
export const MARK = {
  space: 32,
  open: 40,
  close: 41,
  comma: 44,
  dash: 45,
  dot: 46,
  colon: 58,
  pause: 0x3001,
  stop: 0x3002,
} as const;

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
export const atLineEnd = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) === 10;
/** `1 2` → `12`. */
export const withoutBlanks = (text: string): string => (text.includes(' ') ? text.replaceAll(' ', '') : text);

/** The first offset from `at` on that is no blank. */
export function skip(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === MARK.space) i += 1;
  return i;
}

/** End of a run of Han numerals (at most five, single spaces between them allowed), or `at` where there is none. */
export function hanEnd(text: string, at: number): number {
  let end = at;
  for (let i = at, n = 0; n < 5; n++) {
    if (hanDigit(text.charCodeAt(i)) === 0) break;
    end = i + 1;
    i = text.charCodeAt(end) === MARK.space && hanDigit(text.charCodeAt(end + 1)) > 0 ? end + 1 : end;
  }
  return end;
}

/** End of a run of at most four digits, or `at` where there is none. */
export function digitEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 4 && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** A Han numeral with its value, null where it has none. */
export function han(
  text: string,
  at: number,
  end: number,
): { readonly numeral: string; readonly value: number } | null {
  const numeral = withoutBlanks(text.slice(at, end));
  const value = hanValue(numeral);
  return value > 0 ? { numeral, value } : null;
}
