import type { Quoted, Span } from '@gangmu/plan';
import { hash } from '../profile/find-terms.ts';
import { foldText } from '../profile/fold-text.ts';
import type { TermWeight } from './weigh-pair.ts';

const SEED = 4;
const MOST = 6;
/** Bounds for text that is no plan: a clause has some hundred characters, and says nothing four hundred times. */
const LONGEST = 6000;
const PLACES = 16;

/** A stretch of words that two units share, with its place in both. */
export interface SharedPhrase {
  readonly superior: Quoted;
  readonly subordinate: Quoted;
  /** Sum of the weights of its pairs of characters: long and rare counts most. */
  readonly weight: number;
}

interface Page extends Span {
  readonly text: string;
}

/** The longest stretches of four or more characters that both units hold, most telling first, none inside another. */
export function sharedPhrases(superior: Page, subordinate: Page, weight: TermWeight): readonly SharedPhrase[] {
  const above = foldText(clipped(superior));
  const below = foldText(clipped(subordinate));
  const seeds = new Map<string, number[]>();
  const words = wordLengths(above);
  const own = wordLengths(below);
  for (let at = 0; at + SEED <= above.length; at++) {
    if ((words[at] as number) < SEED) continue;
    const seed = above.slice(at, at + SEED);
    const list = seeds.get(seed);
    if (list && list.length < PLACES) list.push(at);
    else if (!list) seeds.set(seed, [at]);
  }
  const found: SharedPhrase[] = [];
  for (let at = 0; at + SEED <= below.length; ) {
    let length = 0;
    let place = 0;
    const most = own[at] as number;
    for (const start of most < SEED ? [] : (seeds.get(below.slice(at, at + SEED)) ?? [])) {
      let size = SEED;
      while (size < most && below[at + size] === above[start + size]) size += 1;
      if (size > length) [length, place] = [size, start];
    }
    if (length > 0)
      found.push({
        superior: quote(superior, place, length),
        subordinate: quote(subordinate, at, length),
        weight: weigh(below.slice(at, at + length), weight),
      });
    at += Math.max(length, 1);
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, MOST);
}

function clipped({ text, start, end }: Page): string {
  return text.slice(start, Math.min(end, start + LONGEST));
}

function weigh(phrase: string, weight: TermWeight): number {
  let sum = 0;
  for (let i = 0; i + 2 <= phrase.length; i++)
    if (/^\p{L}{2}$/u.test(phrase.slice(i, i + 2))) sum += weight(hash(phrase, i, i + 2));
  return sum;
}

function quote(page: Page, at: number, length: number): Quoted {
  const start = page.start + at;
  return { start, end: start + length, quote: page.text.slice(start, start + length) };
}

/** How many characters of words follow from each place on. */
function wordLengths(text: string): Uint32Array {
  const lengths = new Uint32Array(text.length + 1);
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}“”、]+/gu))
    for (let at = run.length - 1; at >= 0; at--) lengths[index + at] = run.length - at;
  return lengths;
}
