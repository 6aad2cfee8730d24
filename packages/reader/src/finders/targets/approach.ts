import type { Comparator } from '@gangmu/plan';
import { BRIDGES } from '../../lexicon/bridges.ts';
import { RESULT_VERBS, type VerbClass } from '../../lexicon/result-verbs.ts';

/** What the words right before a number say about it. */
export interface Approach {
  /** Where the indicator ends: before the first bridging word. */
  readonly headEnd: number;
  readonly op: Comparator | null;
  readonly reach: boolean;
  readonly keep: boolean;
  readonly growth: boolean;
  readonly rise: boolean;
  readonly fall: boolean;
  readonly each: boolean;
  readonly total: boolean;
  /** 年均, 每年 stood among the bridging words. */
  readonly yearly: boolean;
  /** A verb of result directly before the number or its bridging words. */
  readonly verb: { readonly start: number; readonly end: number; readonly kind: VerbClass } | null;
  /** Where the first bridging word starts; the number's start where there is none. */
  readonly start: number;
}

const LONGEST = 6;

/**
 * Reads leftwards from a number over the words that bind it to its indicator:
 * `比重 | 力争 | 分别 | 达到 | 约 | 30%`. Stops at the first word that is none of them.
 */
export function approach(text: string, number: number, floor: number): Approach {
  const seen = { reach: false, keep: false, growth: false, rise: false, fall: false, each: false, total: false };
  let op: Comparator | null = null;
  let approx = false;
  let yearly = false;
  let verb: Approach['verb'] = null;
  let at = number;
  for (let step = 0; step < 8; step++) {
    let end = at;
    while (end > floor && text.charCodeAt(end - 1) === 32) end -= 1;
    const word = suffix(text, end, floor);
    if (word === null) break;
    const kind = RESULT_VERBS.get(word);
    const bridge = BRIDGES.get(word);
    const decided = seen.growth || seen.rise || seen.fall || seen.reach || seen.keep;
    if (bridge?.role === 'stop') break;
    if (
      kind !== undefined &&
      (bridge === undefined || (!decided && bridge.role !== 'reach' && bridge.role !== 'growth'))
    ) {
      // 提升, 减少, 实现 are verbs of result and bridges at once: both are told, the unit decides.
      if (!decided) verb = { start: end - word.length, end, kind };
      if (bridge === undefined) break;
    }
    if (bridge === undefined) break;
    if (bridge.role === 'reach' || bridge.role === 'keep') {
      if (!seen.growth && !seen.rise && !seen.fall) seen[bridge.role] = true;
      else if (bridge.role === 'reach' && op === null) op = bridge.op ?? null;
    } else if (bridge.role === 'growth' || bridge.role === 'rise' || bridge.role === 'fall') {
      if (!seen.growth && !seen.rise && !seen.fall) seen[bridge.role] = true;
    } else if (bridge.role === 'each' || bridge.role === 'total') seen[bridge.role] = true;
    if (bridge.role === 'reach' || bridge.role === 'approx') {
      if (op === null && !(bridge.role === 'approx' && (word === '预计' || word === '近') && decided))
        op = bridge.op ?? null;
      if (bridge.role === 'approx') approx = true;
    }
    if (word === '年均' || word === '年' || word === '逐年' || word === '每年' || word === '平均每年') yearly = true;
    at = end - word.length;
  }
  if (approx && op === null) op = '~';
  return { headEnd: at, op, ...seen, yearly, verb, start: at };
}

/** The longest known word that ends at `end`. */
function suffix(text: string, end: number, floor: number): string | null {
  for (let size = Math.min(LONGEST, end - floor); size >= 1; size--) {
    const word = text.slice(end - size, end);
    if (BRIDGES.has(word) || RESULT_VERBS.has(word)) return word;
  }
  return null;
}

/** The first verb of result in a stretch, with what stands before it. */
export function firstVerb(
  text: string,
  from: number,
  to: number,
): { start: number; end: number; kind: VerbClass } | null {
  for (let at = from; at < to; at++) {
    for (let size = Math.min(LONGEST, to - at); size >= 2; size--) {
      const kind = RESULT_VERBS.get(text.slice(at, at + size));
      if (kind !== undefined) return { start: at, end: at + size, kind };
    }
  }
  return null;
}
