import { UNIT_END, UNIT_START } from '../../lexicon/unit-words.ts';

/** A short stretch of text without the blanks and line ends that lie inside names, with the way back. */
export interface Flat {
  readonly text: string;
  /** Offset in the page of each character of `text`. */
  readonly at: readonly number[];
}

const BLANK = /[ \n]/u;
const BREAK = /[、,;。/|:()[\]〔〕]/u;
const isBreak = (char: string | undefined): boolean => char === undefined || BREAK.test(char);

/** Whether a blank parts two units, or only breaks one unit's name over two lines. */
function parts(left: string, right: string, lineEnd: boolean): boolean {
  if (!UNIT_END.test(left) && !/(?:新区|县|园区|街道|镇|政府)$/u.test(left)) return false;
  // 市委 组织部 is one name set apart by typing.
  if (/^[省市区县州]委$/u.test(left)) return false;
  return UNIT_START.test(right) || (!lineEnd && UNIT_END.test(right));
}

/**
 * Takes `text[start, end)` and drops blanks and line ends, except those between two complete units, which
 * become `、`: `区工业和信息⏎化局、区商务局` is two units, `市财政局 市商务局` as well.
 */
export function flatten(text: string, start: number, end: number): Flat {
  const out: string[] = [];
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    const char = text[i] as string;
    if (!BLANK.test(char)) {
      out.push(char);
      at.push(i);
      continue;
    }
    let next = i;
    let lineEnd = false;
    while (next < end && BLANK.test(text[next] as string)) {
      if (text[next] === '\n') lineEnd = true;
      next += 1;
    }
    const before = out[out.length - 1];
    const after = next < end ? text[next] : undefined;
    if (!isBreak(before) && !isBreak(after)) {
      let from = out.length;
      while (from > 0 && out.length - from < 30 && !isBreak(out[from - 1])) from -= 1;
      let to = next;
      while (to < end && to - next < 30 && !isBreak(text[to]) && !BLANK.test(text[to] as string)) to += 1;
      if (parts(out.slice(from).join(''), text.slice(next, to), lineEnd)) {
        out.push('、');
        at.push(i);
      }
    }
    i = next - 1;
  }
  return { text: out.join(''), at };
}
