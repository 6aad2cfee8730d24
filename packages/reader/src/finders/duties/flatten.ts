import { UNIT_END, UNIT_START } from '../../lexicon/unit-words.ts';

/** A short stretch of text without the blanks and line ends that lie inside names, with the way back. */
export interface Flat {
  readonly text: string;
  /** Offset in the page of the first character. */
  readonly start: number;
  /** Offset in the page of each character of `text`; null where nothing was taken out. */
  readonly at: readonly number[] | null;
}

const isBlank = (unit: number): boolean => unit === 32 || unit === 10;
const PAGE_NUMBER = /^\n[ \n]{0,3}\d{1,3} ?\n/u;
const BREAK = /[、,;。/|:()[\]〔〕]/u;
const isBreak = (char: string | undefined): boolean => char === undefined || BREAK.test(char);

/** Whether a blank parts two units, or only breaks one unit's name over two lines. */
function parts(left: string, right: string, lineEnd: boolean): boolean {
  if (!UNIT_END.test(left) && !/(?:新区|县|园区|街道|镇|政府)$/u.test(left)) return false;
  // 市委 组织部 is one name set apart by typing.
  if (/^[省市区县州]委$/u.test(left)) return false;
  // 市商务局 王某: a few letters behind a complete name are no part of it.
  if (!lineEnd && right.length <= 4 && !/[部办室处科]$/u.test(right)) return true;
  return UNIT_START.test(right) || (!lineEnd && UNIT_END.test(right));
}

/** Offset in the page of a character of the flat text. */
export const placeOf = ({ start, at }: Flat, i: number): number => (at ? (at[i] as number) : start + i);

/**
 * Takes `text[start, end)` and drops blanks and line ends, except those between two complete units, which
 * become `、`: `区工业和信息⏎化局、区商务局` is two units, `市财政局 市商务局` as well.
 */
export function flatten(text: string, start: number, end: number): Flat {
  const out: string[] = [];
  const at: number[] = [];
  let first = start;
  while (first < end && !isBlank(text.charCodeAt(first))) first += 1;
  // Most lists hold no blank at all.
  if (first === end) return { text: text.slice(start, end), start, at: null };
  for (let i = start; i < end; i++) {
    if (!isBlank(text.charCodeAt(i))) {
      out.push(text[i] as string);
      at.push(i);
      continue;
    }
    let next = i;
    let lineEnd = false;
    while (next < end && isBlank(text.charCodeAt(next))) {
      if (text[next] === '\n') {
        lineEnd = true;
        // The number of a page between two lines.
        const number = PAGE_NUMBER.exec(text.slice(next, Math.min(end, next + 10)));
        if (number) next += number[0].length - 1;
      }
      next += 1;
    }
    const before = out[out.length - 1];
    const after = next < end ? text[next] : undefined;
    if (!isBreak(before) && !isBreak(after)) {
      let from = out.length;
      while (from > 0 && out.length - from < 30 && !isBreak(out[from - 1])) from -= 1;
      let to = next;
      while (to < end && to - next < 30 && !isBreak(text[to]) && !isBlank(text.charCodeAt(to))) to += 1;
      if (parts(out.slice(from).join(''), text.slice(next, to), lineEnd)) {
        out.push('、');
        at.push(i);
      }
    }
    i = next - 1;
  }
  return { text: out.join(''), start, at };
}
