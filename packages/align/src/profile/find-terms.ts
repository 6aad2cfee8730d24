import { BOILERPLATE } from './boilerplate.ts';
import type { Segmenter } from './segmenter.ts';
import { SLOGANS } from './slogans.ts';

/** A text's terms with how often each stands in it. The key is a 32-bit hash of the term. */
export type TermCounts = ReadonlyMap<number, number>;

const COMMON: ReadonlySet<string> = new Set([...BOILERPLATE, ...SLOGANS]);
/** The words by their first character, longest first. */
const BY_FIRST: ReadonlyMap<string, readonly string[]> = byFirst(COMMON);
const RUN = /\p{Script=Han}+|[A-Za-z][A-Za-z0-9]*/gu;

/** Is every character of the gram inside a boilerplate word? */
export type Commonness = Map<number, boolean>;

/**
 * Character n-grams (2 and 3) of the Chinese runs and Latin words of a folded text; or words and pairs of words where
 * a segmenter is given. Digits are left to the targets. Terms that lie within boilerplate words are remembered in `common`.
 */
export function findTerms(text: string, common: Commonness | null, segment?: Segmenter): TermCounts {
  const counts = new Map<number, number>();
  for (const [run] of text.replace(/\s/gu, '').matchAll(RUN)) {
    if (run.charCodeAt(0) < 0x80) add(counts, hash(run.toLowerCase(), 0, run.length));
    else if (segment) addWords(counts, common, segment(run));
    else addGrams(counts, common, run);
  }
  return counts;
}

/** The keys of a text's terms, each once. */
export function findKeys(text: string, segment?: Segmenter): readonly number[] {
  return [...findTerms(text, null, segment).keys()];
}

function addGrams(counts: Map<number, number>, common: Commonness | null, run: string): void {
  const covered = common && cover(run);
  for (let at = 0; at + 2 <= run.length; at++) {
    const pair = hash(run, at, at + 2);
    add(counts, pair);
    const within = covered !== null && covered[at] === 1 && covered[at + 1] === 1;
    if (common) mark(common, pair, within);
    if (at + 3 > run.length) continue;
    const triple = step(pair, run.charCodeAt(at + 2));
    add(counts, triple);
    if (common) mark(common, triple, within && covered?.[at + 2] === 1);
  }
}

/** Common only when it lies within boilerplate wherever it stands. */
function mark(common: Commonness, key: number, within: boolean): void {
  if (!within) common.set(key, false);
  else if (!common.has(key)) common.set(key, true);
}

function addWords(counts: Map<number, number>, common: Commonness | null, words: readonly string[]): void {
  words.forEach((word, i) => {
    const key = hash(word, 0, word.length);
    if (word.length > 1) add(counts, key);
    common?.set(key, COMMON.has(word));
    const next = words[i + 1];
    if (next === undefined) return;
    const pair = `${word}|${next}`;
    const pairKey = hash(pair, 0, pair.length);
    add(counts, pairKey);
    common?.set(pairKey, COMMON.has(word) && COMMON.has(next));
  });
}

/** 1 where a character lies inside a boilerplate word, longest word first from the left. */
function cover(run: string): Uint8Array {
  const covered = new Uint8Array(run.length);
  for (let at = 0; at < run.length; ) {
    const word = BY_FIRST.get(run[at] as string)?.find((one) => run.startsWith(one, at));
    if (word !== undefined) covered.fill(1, at, at + word.length);
    at += word?.length ?? 1;
  }
  return covered;
}

function byFirst(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word[0] as string;
    found.set(first, [...(found.get(first) ?? []), word]);
  }
  return found;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** FNV-1a over UTF-16 code units. */
export function hash(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The hash of a text with one more code unit. */
function step(h: number, code: number): number {
  return Math.imul(h ^ code, 0x01000193) >>> 0;
}
