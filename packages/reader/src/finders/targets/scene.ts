import { type Amount, amountsOf } from './amount.ts';
import { type Approach, approach, firstVerb } from './approach.ts';
import { isListJoint, onlyJoints, segmentEnd, segmentStart } from './segment.ts';
import type { Time } from './times.ts';
import { skipBlanks } from './unit.ts';

/** What an accepted target leaves for those that follow it in its sentence. */
export interface Previous {
  /** Behind the target, its right noun included. */
  readonly end: number;
  readonly indicator: string;
  readonly basis: 'level' | 'increment' | 'growth' | 'change';
  readonly period: string;
  readonly count: boolean;
}

/** One amount, or a list of amounts that share a head, with what stands left and right of it. */
export interface Scene {
  readonly text: string;
  readonly amounts: readonly [Amount, ...Amount[]];
  readonly first: Amount;
  readonly last: Amount;
  /** Start of the segment the number stands in. */
  readonly segment: number;
  /** Where the indicator may start at the earliest: the segment's start or the end of the target before. */
  readonly bound: number;
  readonly near: Approach;
  /** A noun follows the amount: n家企业. */
  readonly open: boolean;
  /** End of that noun's region. */
  readonly rightEnd: number;
  /** The target before it, where nothing but conjunctions stands in between. */
  readonly chained: boolean;
  readonly previous: Previous | null;
  readonly times: readonly Time[];
  readonly sentence: { readonly start: number; readonly end: number };
}

const SIZE_WORDS = /^的?(?:大关|规模|水平|目标|台阶|门槛|关口|体量)/u;
const CLOSED = /^(?:[,;:。!?\n)|、”》\]]|和|与|及|并|以及|或|等[,;。、]|\()/u;

/** True where a noun or a verb follows directly. */
export function isOpen(text: string, end: number, to: number): boolean {
  const at = skipBlanks(text, end);
  if (at >= to) return false;
  const after = text.slice(at, at + 4);
  return !CLOSED.test(after) && !SIZE_WORDS.test(after);
}

/** A size that describes a noun (千亿级, 500亩的物流园, 30万千瓦以下机组, 3岁以下) and is no result of its own. */
export function isAttribute(text: string, amount: Amount, floor: number, to: number): boolean {
  const { quantity, base } = amount.measure;
  const next = text.charAt(amount.end);
  const direct = text.charAt(amount.unitEnd);
  if (direct === '级' || (quantity !== 'count' && '制型线期式'.includes(direct) && direct !== '')) return true;
  if (base === '千伏' || base === '番') return true;
  const near = approach(text, amount.start, Math.max(floor, amount.start - 24));
  const led = near.reach || near.keep || near.growth || near.rise || near.fall;
  if (amount.bare && !led) return true;
  if (quantity === 'time' && !led) return true;
  if (amount.unit === '') return !(near.reach || near.keep || near.fall);
  if (!isOpen(text, amount.end, to)) return false;
  if (quantity === 'share') return false;
  const verb = near.verb !== null && near.verb.kind !== 'guide';
  if (next === '的') return !(quantity === 'count' && verb);
  if (quantity === 'count') return amount.bare && near.verb === null && !near.reach;
  return !verb || amount.tail !== null;
}

/** 由 a 提高到 b: the first figure is where it starts from. */
function isBase(text: string, amount: Amount, next: Amount | undefined, floor: number): boolean {
  if (!next) return false;
  const segment = segmentStart(text, amount.start, floor);
  if (segmentStart(text, next.start, floor) !== segment) return false;
  const head = text.slice(segment, amount.start);
  const between = text.slice(amount.end, next.start);
  return /[由从]/u.test(head.slice(-24)) && /[到至为]/u.test(between) && between.length < 14;
}

/** Amounts of a sentence that can be results, in lists that share a head. */
export function amountGroups(text: string, from: number, to: number): [Amount, ...Amount[]][] {
  const all = amountsOf(text, from, to);
  const groups: [Amount, ...Amount[]][] = [];
  let open: [Amount, ...Amount[]] | null = null;
  all.forEach((amount, i) => {
    if (isAttribute(text, amount, from, to) || isBase(text, amount, all[i + 1], from)) return;
    const last = open?.[open.length - 1];
    if (open && last && isListJoint(text.slice(last.end, amount.start))) open.push(amount);
    else {
      open = [amount];
      groups.push(open);
    }
  });
  return groups;
}

/** Looks left and right of a group of amounts. */
export function sceneOf(
  text: string,
  sentence: { readonly start: number; readonly end: number },
  amounts: readonly [Amount, ...Amount[]],
  next: Amount | undefined,
  previous: Previous | null,
  times: readonly Time[],
): Scene {
  const first = amounts[0];
  const last = amounts[amounts.length - 1] as Amount;
  const segment = segmentStart(text, first.start, sentence.start);
  const bound = previous && previous.end > segment && previous.end <= first.start ? previous.end : segment;
  const near = approach(text, first.start, bound);
  const open = isOpen(text, last.end, sentence.end);
  let rightEnd = last.end;
  if (open) {
    const right = skipBlanks(text, last.end);
    rightEnd = segmentEnd(text, right, sentence.end);
    if (next && next.start < rightEnd) rightEnd = beforeNext(text, right, next);
  }
  const between = previous ? text.slice(previous.end, bound) : '';
  const chained = previous !== null && between.length < 8 && onlyJoints(between.replace(/[);]/gu, ''));
  return { text, amounts, first, last, segment, bound, near, open, rightEnd, chained, previous, times, sentence };
}

/** A right noun ends where the next counted thing begins: 3个A|和5个B, 3个A、|新建5个B. */
function beforeNext(text: string, from: number, next: Amount): number {
  const near = approach(text, next.start, from);
  let end = near.verb && near.verb.end >= near.start - 1 ? near.verb.start : near.start;
  const region = text.slice(from, end);
  // A noun between the two numbers belongs to the later one when a 、 parts them: 3个A、B5个.
  const comma = region.lastIndexOf('、');
  if (end === next.start || comma < 0) {
    while (end > from && /[、和及与并,\s]/u.test(text.charAt(end - 1))) end -= 1;
    return end;
  }
  const verb = firstVerb(text, from + comma, end);
  return verb || comma > 0 ? from + comma : end;
}
