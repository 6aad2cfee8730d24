import type { Comparator } from '@gangmu/plan';
import { BRIDGES } from '../../lexicon/bridges.ts';
import { RESULT_VERBS, type VerbClass } from '../../lexicon/result-verbs.ts';
import { indexBy } from './first-verb.ts';

/** What the words right before a number say about it. */
export interface Approach {
  /** Where the indicator ends: before the first bridging word. */
  readonly headEnd: number;
  readonly op: Comparator | null;
  readonly reach: boolean;
  /** The word of reaching only compares (不少于, 超过), so that a verb before it keeps its say. */
  readonly compares: boolean;
  /** Only 到 or 至 stands there: what moves is said earlier. */
  readonly plainTo: boolean;
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

const PER = /每[百千万十]{0,2}(?:名|户|常住)?(?:人口?|亩|户|居民|老年人)$/u;
const COUNTED_ON: ReadonlySet<number> = new Set([...'人口亩户民'].map((char) => char.charCodeAt(0)));
const COMPARES = /^(?:不|至少|最少|最低|超|高于|大于|多于|低于|小于|少于|≥|>|≤|<|至多|最多|过)/u;

/**
 * Reads leftwards from a number over the words that bind it to its indicator:
 * `比重 | 力争 | 分别 | 达到 | 约 | 30%`. Stops at the first word that is none of them.
 */
export function approach(text: string, number: number, floor: number): Approach {
  const seen = { reach: false, keep: false, growth: false, rise: false, fall: false, each: false, total: false };
  let op: Comparator | null = null;
  let approx = false;
  let compares = true;
  let plainTo = false;
  let yearly = false;
  let verb: Approach['verb'] = null;
  let at = number;
  // 达到每千人5个: what it is counted on may stand behind the word of reaching.
  const per = COUNTED_ON.has(text.charCodeAt(number - 1))
    ? PER.exec(text.slice(Math.max(floor, number - 10), number))?.[0]
    : undefined;
  if (per !== undefined && BRIDGES.get(suffix(text, number - per.length, floor) ?? '')?.role === 'reach')
    at = number - per.length;
  for (let step = 0; step < 8; step++) {
    let end = at;
    while (end > floor && text.charCodeAt(end - 1) === 32) end -= 1;
    const word = suffix(text, end, floor);
    if (word === null) break;
    const kind = RESULT_VERBS.get(word);
    const bridge = BRIDGES.get(word);
    const decided = seen.growth || seen.rise || seen.fall || seen.reach || seen.keep;
    if (bridge?.role === 'stop') break;
    // 较2025年均下降: both of them.
    if (word === '年均' && /\d/u.test(text.charAt(end - 3))) {
      seen.each = true;
      at = end - 1;
      break;
    }
    // 2025年达到: the 年 belongs to the year.
    if (word === '年' && /\d\s?$/u.test(text.slice(Math.max(floor, end - 3), end - 1))) break;
    if (
      kind !== undefined &&
      (bridge === undefined || (!decided && bridge.role !== 'reach' && bridge.role !== 'growth'))
    ) {
      // 提升, 减少, 实现 are verbs of result and bridges at once: both are told, the unit decides.
      if (!decided || bridge === undefined) verb = { start: end - word.length, end, kind };
      if (bridge === undefined) break;
    }
    if (bridge === undefined) break;
    if ((word === '到' || word === '至') && op === null) plainTo = true;
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
    if (bridge.role === 'reach' && !COMPARES.test(word)) compares = false;
    if (word === '年均' || word === '年' || word === '逐年' || word === '每年' || word === '平均每年') yearly = true;
    at = end - word.length;
  }
  if (at === number) {
    const whole = ofWhole(text, number, floor);
    if (whole) return { ...whole, ...NOTHING };
  }
  // 遴选支持, 培育认定: two verbs in a row are one; the stronger decides.
  for (let i = 0; verb && i < 2; i++) {
    const prior = RESULT_VERBS.get(text.slice(verb.start - 2, verb.start));
    if (prior === undefined || verb.start - 2 < floor) break;
    verb = { start: verb.start - 2, end: verb.end, kind: verb.kind === 'guide' ? prior : verb.kind };
  }
  if (approx && op === null) op = '~';
  // 至少建成1所: the comparator may stand before the verb.
  if (op === null && verb && /(?:至少|不少于|最少)\s?$/u.test(text.slice(Math.max(floor, verb.start - 4), verb.start)))
    op = '>=';
  const { reach, keep, growth, rise, fall, each, total } = seen;
  // Field by field: fields that follow a spread are slow to add, and this is made for every number.
  return {
    headEnd: at,
    op,
    reach,
    keep,
    growth,
    rise,
    fall,
    each,
    total,
    compares: reach && compares,
    plainTo,
    yearly,
    verb,
    start: at,
  };
}

const NOTHING = {
  keep: false,
  growth: false,
  rise: false,
  fall: false,
  each: false,
  total: false,
  compares: false,
  plainTo: false,
  yearly: false,
  verb: null,
};

/** 不低于项目总量的10%: the word of reaching stands before the whole that the share is taken of. */
function ofWhole(
  text: string,
  number: number,
  floor: number,
): Pick<Approach, 'headEnd' | 'op' | 'reach' | 'start'> | null {
  if (text.charAt(number - 1) !== '的') return null;
  const from = Math.max(floor, number - 32);
  const match = /(?:不低于|不少于|不超过|不高于|达到|超过|控制在|降至|提高到|提升到)(?=[^,;]{2,24}的$)/u.exec(
    text.slice(from, number),
  );
  if (!match) return null;
  const start = from + match.index;
  return { headEnd: start, start, reach: true, op: BRIDGES.get(match[0])?.op ?? null };
}

/** Known words by their last character. */
const BY_LAST = indexBy([...new Set([...BRIDGES.keys(), ...RESULT_VERBS.keys()])], (word) => word.length - 1);

/** The longest known word that ends at `end`. */
function suffix(text: string, end: number, floor: number): string | null {
  const words = end > floor ? BY_LAST.get(text.charCodeAt(end - 1)) : undefined;
  if (words === undefined) return null;
  for (const word of words) {
    const start = end - word.length;
    if (start >= floor && text.startsWith(word, start)) return word;
  }
  return null;
}
