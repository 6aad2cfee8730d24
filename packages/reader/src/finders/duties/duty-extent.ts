import type { Span } from '@gangmu/plan';
import { dutyLabels } from '../../lexicon/duty-words.ts';
import { UNIT_END, UNIT_START } from '../../lexicon/unit-words.ts';

/** Longest list of units seen in plans is a little over 400 characters; beyond it a bracket was lost. */
const LONGEST = 900;
const OPENERS = '([〔';
const CLOSERS = ')]〕';

/** Where the bracket opened at `open` closes; nested brackets are passed over. -1 if it never does. */
export function closing(text: string, open: number, limit = LONGEST): number {
  let depth = 0;
  const end = Math.min(text.length, open + limit);
  for (let i = open; i < end; i++) {
    const char = text[i] as string;
    if (OPENERS.includes(char)) depth += 1;
    else if (CLOSERS.includes(char)) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

/** True if a label that names units stands at `at` (blanks before it allowed). */
function labelFollows(text: string, at: number): boolean {
  const next = text.slice(at, at + 40).trimStart();
  const match = dutyLabels(next)[0];
  return match !== undefined && match.index <= 1 && (match.groups?.other ?? match.groups?.stop) === undefined;
}

/**
 * The text a label governs, at most up to `before` (the next heading), when it does not stand in brackets: to the end of its line or to 。, going on
 * where a further label follows, where the line ends in a separator, or where it breaks off inside a name.
 */
export function lineExtent(text: string, start: number, before = text.length): Span {
  const limit = Math.min(before, start + LONGEST);
  let depth = 0;
  for (let i = start; i < limit; i++) {
    const char = text[i] as string;
    if (OPENERS.includes(char)) depth += 1;
    else if (CLOSERS.includes(char)) {
      if (depth === 0) return { start, end: i };
      depth -= 1;
    }
    if (depth > 0 && char !== '\n') continue;
    if (char === '。' || char === '!') {
      if (!labelFollows(text, i + 1)) return { start, end: i };
    } else if (char === '\n') {
      const next = goesOn(text, start, i);
      if (next < 0) return { start, end: i };
      i = next - 1;
    }
  }
  return { start, end: limit };
}

const PAGE_NUMBER = /^\d{1,3}$/u;
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、]|第[一二三四五六七八九十]{1,4}[条章])/u;

/** Where a list of units continues on a line after the one that ends at `at`; -1 if it does not. */
function goesOn(text: string, start: number, at: number): number {
  const upTo = (from: number): number => {
    let next = from;
    while (next < text.length && (text[next] === ' ' || text[next] === '\n')) next += 1;
    return next;
  };
  const lineAt = (from: number): string => (text.slice(from, from + 200).split('\n', 1)[0] as string).trimEnd();
  let next = upTo(at + 1);
  let line = lineAt(next);
  // The number of the page between the two halves of a list.
  if (PAGE_NUMBER.test(line)) {
    next = upTo(next + line.length);
    line = lineAt(next);
  }
  if (line === '' || HEADING.test(line)) return -1;
  const before = text.slice(start, at).trimEnd();
  // 责任单位: alone on its line, the units below it.
  if (before === '' || /[、,;]$/u.test(before)) return looksLikeUnits(line) ? next : -1;
  if (labelFollows(text, next)) return -1;
  const last = before.slice(Math.max(before.lastIndexOf('、'), before.lastIndexOf(','), before.lastIndexOf(':')) + 1);
  const broken =
    last.length > 0 &&
    last.length < 14 &&
    !UNIT_END.test(last) &&
    /^\p{Script=Han}+$/u.test(last) &&
    startsInUnit(line);
  // Over a blank line only the rest of a name goes on, not a unit of its own.
  return broken && !(text.slice(at + 1, next).includes('\n') && UNIT_START.test(line)) ? next : -1;
}

const looksLikeUnits = (line: string): boolean => {
  const first = line.split(/[、,;。 ]/u, 1)[0] as string;
  return (
    first.length <= 24 &&
    (UNIT_END.test(first) || /^各|[区县市镇乡街]$|负责|牵头/u.test(first)) &&
    !/[。:].{20}/u.test(line)
  );
};
/** The rest of a broken name: 化局、区商务局. */
const startsInUnit = (line: string): boolean => {
  const first = line.split(/[、,;。 ]/u, 1)[0] as string;
  return first.length <= 14 && UNIT_END.test(first);
};
