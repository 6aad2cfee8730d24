import { BOILERPLATE } from './boilerplate.ts';
import type { Segmenter } from './segmenter.ts';
import { SLOGANS } from './slogans.ts';

/** A text's terms with how often each stands in it. The key is a 32-bit hash of the term. */
export type TermCounts = ReadonlyMap<number, number>;

const COMMON = new Set([...BOILERPLATE, ...SLOGANS]);
const LONGEST = Math.max(...[...COMMON].map((word) => word.length));
const RUN = /\p{Script=Han}+|[A-Za-z][A-Za-z0-9]*/gu;

/** Is every character of the gram inside a boilerplate word? */
export type Commonness = Map<number, boolean>;

/**
 * Character n-grams (2 and 3) of the Chinese runs and Latin words of a folded text; or words and pairs of words where
 * a segmenter is given. Digits are left to the targets. Terms that lie within boilerplate words are remembered in `common`.
 */
export function findTerms(text: string, common: Commonness, segment?: Segmenter): TermCounts {
  const counts = new Map<number, number>();
  for (const [run] of text.replace(/\s/gu, '').matchAll(RUN)) {
    if (run.charCodeAt(0) < 0x80) add(counts, hash(run.toLowerCase(), 0, run.length));
    else if (segment) addWords(counts, common, segment(run));
    else addGrams(counts, common, run);
  }
  return counts;
}

function addGrams(counts: Map<number, number>, common: Commonness, run: string): void {
  const covered = cover(run);
  for (let size = 2; size <= 3; size++)
    for (let at = 0; at + size <= run.length; at++) {
      const key = hash(run, at, at + size);
      add(counts, key);
      let all = true;
      for (let i = at; i < at + size; i++) if (covered[i] === 0) all = false;
      if (!all) common.set(key, false);
      else if (!common.has(key)) common.set(key, true);
    }
}

function addWords(counts: Map<number, number>, common: Commonness, words: readonly string[]): void {
  words.forEach((word, i) => {
    const key = hash(word, 0, word.length);
    if (word.length > 1) add(counts, key);
    common.set(key, COMMON.has(word));
    const next = words[i + 1];
    if (next === undefined) return;
    const pair = `${word}|${next}`;
    const pairKey = hash(pair, 0, pair.length);
    add(counts, pairKey);
    common.set(pairKey, COMMON.has(word) && COMMON.has(next));
  });
}

/** 1 where a character lies inside a boilerplate word, longest word first from the left. */
function cover(run: string): Uint8Array {
  const covered = new Uint8Array(run.length);
  for (let at = 0; at < run.length; ) {
    let size = Math.min(LONGEST, run.length - at);
    while (size > 0 && !COMMON.has(run.slice(at, at + size))) size -= 1;
    covered.fill(1, at, at + size);
    at += Math.max(size, 1);
  }
  return covered;
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
