/** Marks that end a segment of a sentence. */
const ENDS = new Set([',', ';', ':', '。', '!', '?', '\n', '|']);
const OPENERS: Readonly<Record<string, string>> = { '(': ')', '“': '”', '《': '》', '[': ']' };
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', '”': '“', '》': '《', ']': '[' };
/** 1 where a character may matter to a segment's bounds: most do not, and cost one look-up. */
const MATTERS = new Uint8Array(0x10000);
for (const char of [...ENDS, ...Object.keys(OPENERS), ...Object.keys(CLOSERS), '-']) MATTERS[char.charCodeAt(0)] = 1;

/** Longest stretch looked at on either side of a number. */
const REACH = 90;

/**
 * Where the segment that holds `at` starts: behind the nearest mark to the left, never before `floor`.
 * Parentheses and quotes that close on the way are passed over whole, an opening one is a mark.
 */
export function segmentStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - REACH);
  let i = at - 1;
  while (i >= limit) {
    if (MATTERS[text.charCodeAt(i)] === 0) {
      i -= 1;
      continue;
    }
    const char = text.charAt(i);
    const open = CLOSERS[char];
    if (open !== undefined) {
      const found = text.slice(limit, i).lastIndexOf(open);
      if (found >= 0) {
        i = limit + found - 1;
        continue;
      }
    } else if (ENDS.has(char) || OPENERS[char] !== undefined) return i + 1;
    else if (char === '-' && text.charAt(i - 1) === '-') return i + 1;
    i -= 1;
  }
  return limit;
}

/** Where the segment that holds `at` ends: at the next mark, never behind `ceiling`. */
export function segmentEnd(text: string, at: number, ceiling: number): number {
  const limit = Math.min(ceiling, at + REACH);
  let i = at;
  while (i < limit) {
    if (MATTERS[text.charCodeAt(i)] === 0) {
      i += 1;
      continue;
    }
    const char = text.charAt(i);
    const close = OPENERS[char];
    if (close !== undefined) {
      const found = text.slice(i + 1, limit).indexOf(close);
      if (found >= 0) {
        i += found + 2;
        continue;
      }
      return i;
    }
    if (ENDS.has(char) || CLOSERS[char] !== undefined) return i;
    i += 1;
  }
  return limit;
}

const JOINT = /^(?:、|和|及|与|以及|并|或|,|\s)*$/u;
const LIST_JOINT = /^\s*(?:、|和|及|与|以及|、和|\/)\s*$/u;

/** Nothing but conjunctions between two amounts. */
export const onlyJoints = (between: string): boolean => JOINT.test(between);
/** A list of bare amounts: 11%、29%和40%. */
export const isListJoint = (between: string): boolean => LIST_JOINT.test(between);

/** Splits a coordinated phrase at 、 和 与 及 outside parentheses and quotes. */
export function coordinates(phrase: string, joints: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let i = 0;
  while (i < phrase.length) {
    const char = phrase.charAt(i);
    if (OPENERS[char] !== undefined) depth += 1;
    else if (CLOSERS[char] !== undefined) depth = Math.max(0, depth - 1);
    const joint = depth === 0 ? joints.find((word) => phrase.startsWith(word, i)) : undefined;
    if (joint !== undefined && i > from) {
      parts.push(phrase.slice(from, i));
      i += joint.length;
      from = i;
    } else i += 1;
  }
  parts.push(phrase.slice(from));
  return parts.filter((part) => part !== '');
}
