import type { Comparator } from '@gangmu/plan';
import type { Sentence } from '../../finder.ts';
import { amountsOf } from './amount.ts';
import { type Approach, approach } from './approach.ts';
import type { Amount } from './build-amount.ts';
import { firstVerb } from './first-verb.ts';
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
  /** The word of reaching before its number (达到, 不超过), which goes on over 、: 医院达到9家、床位800张. */
  readonly op: Comparator | null;
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
  readonly sentence: Pick<Sentence, 'start' | 'end' | 'deadline'>;
}

const ACTION = /^(?:建设|改造|工作|任务|培育|创建)(?=[,;。])/u;
const SIZE_WORDS = /^的?(?:大关|规模(?![化以])|标准(?![化厂地])|水平|目标|台阶|门槛|关口|体量)/u;
/** Marks and conjunctions that close an amount: no noun of its own follows. */
const CLOSES = new Set(',;:。!?\n)|、”》]和与及并或(');
const CLOSED = /^(?:以及|等[,;。、])/u;

/** True where a noun or a verb follows directly. */
function isOpen(text: string, end: number, to: number): boolean {
  const at = skipBlanks(text, end);
  if (at >= to) return false;
  if (CLOSES.has(text.charAt(at))) return false;
  const after = text.slice(at, at + 4);
  return !CLOSED.test(after) && !SIZE_WORDS.test(after) && !ACTION.test(after);
}

/** A size that describes a noun (千亿级, 500亩的物流园, 30万千瓦以下机组, 3岁以下) and is no result of its own. */
function isAttribute(text: string, amount: Amount, floor: number, to: number, joined = false): boolean {
  const { quantity, base } = amount.measure;
  const next = text.charAt(amount.end);
  const direct = text.charAt(amount.unitEnd);
  if (direct === '级' || (quantity !== 'count' && '制型线期式'.includes(direct) && direct !== '')) return true;
  if (base === '千伏') return true;
  // 五类及以下水体: a grade.
  if (base === '类' && amount.chinese && amount.tail === '<=') return true;
  if (base === '番') return isOpen(text, amount.end, to);
  // Most amounts are counts and shares, and neither needs a look at the words before.
  if (amount.unit !== '' && !amount.bare && (quantity === 'share' || (quantity === 'count' && next !== '的')))
    return false;
  const near = approach(text, amount.start, Math.max(floor, amount.start - 24));
  // A further member of a list (5天、3天) is led by what leads the first.
  const led = joined || near.reach || near.keep || near.growth || near.rise || near.fall;
  if (
    amount.bare &&
    !led &&
    !(quantity === 'count' && near.verb && near.verb.kind !== 'guide' && isOpen(text, amount.end, to))
  )
    return true;
  if (quantity === 'time' && !(joined || near.reach || near.keep || near.fall)) return true;
  if (amount.unit === '') return !(joined || near.reach || near.keep || near.fall);
  if (!isOpen(text, amount.end, to)) return false;
  if (quantity === 'share') return false;
  const verb = near.verb !== null && near.verb.kind !== 'guide';
  if (next === '的') return !(quantity === 'count' && verb);
  if (quantity === 'count') return amount.bare && near.verb === null && !near.reach;
  return !verb || amount.tail !== null;
}

/** 由之前的25天, 从现在的10%: only what was before. */
const FORMER = /[由从](?:之前|原来|原有|原先|现有|目前|过去|现状|现在)[^,;到至]{0,12}$/u;

/** 由 a 提高到 b: the first figure is where it starts from. */
function isBase(text: string, amount: Amount, next: Amount | undefined, floor: number): boolean {
  const segment = segmentStart(text, amount.start, floor);
  if (FORMER.test(text.slice(segment, amount.start))) return true;
  if (!next) return false;
  if (next.start - amount.end > 14 || !/[由从]/u.test(text.slice(Math.max(floor, amount.start - 24), amount.start)))
    return false;
  if (segmentStart(text, next.start, floor) !== segment) return false;
  const head = text.slice(segment, amount.start);
  const between = text.slice(amount.end, next.start);
  return /[由从]/u.test(head.slice(-24)) && /[到至为]/u.test(between) && between.length < 14;
}

/** 归集证照60类、8万条数据: the second number counts a noun of its own. */
const countsAnother = (text: string, last: Amount, amount: Amount, to: number): boolean =>
  last.unit !== amount.unit && last.unit !== '' && amount.measure.quantity === 'count' && isOpen(text, amount.end, to);

/** Amounts of a sentence that can be results, in lists that share a head. */
export function amountGroups(text: string, from: number, to: number): [Amount, ...Amount[]][] {
  const all = amountsOf(text, from, to);
  const groups: [Amount, ...Amount[]][] = [];
  let open: [Amount, ...Amount[]] | null = null;
  all.forEach((amount, i) => {
    const last = open?.[open.length - 1];
    const joined =
      last !== undefined && isListJoint(text.slice(last.end, amount.start)) && !countsAnother(text, last, amount, to);
    if (isAttribute(text, amount, from, to, joined) || isBase(text, amount, all[i + 1], from)) {
      // 3亿元、5亿元的企业: what makes the last of a list an attribute makes one of all.
      if (joined && open === groups[groups.length - 1]) groups.pop();
      open = null;
      return;
    }
    // 实现3个90%: counts shares, not things.
    if (all[i + 1]?.start === amount.end && all[i + 1]?.measure.quantity === 'share') return;
    // 1所80个托位的机构: the second number describes what the first one counts.
    const prior = all[i - 1];
    if (
      prior &&
      skipBlanks(text, prior.end) === amount.start &&
      /^.{1,4}的/u.test(text.slice(amount.end, amount.end + 6))
    )
      return;
    if (open && joined) open.push(amount);
    else {
      open = [amount];
      groups.push(open);
    }
  });
  return groups.map(withUnits).filter((group) => group !== null);
}

/** 2.5、5个工作日: the last unit of a list is that of all. A plain figure alone keeps none. */
function withUnits(group: [Amount, ...Amount[]]): [Amount, ...Amount[]] | null {
  const last = group[group.length - 1] as Amount;
  if (last.unit === '' || group.every((amount) => amount.unit !== '')) return group;
  const [first, ...rest] = group.map((amount) =>
    amount.unit === '' ? { ...amount, unit: last.unit, measure: last.measure } : amount,
  );
  return first ? [first, ...rest] : null;
}

/** Looks left and right of a group of amounts. */
export function sceneOf(
  text: string,
  sentence: Pick<Sentence, 'start' | 'end' | 'deadline'>,
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
  if (comma >= 0 && /^、(?:包含|涵盖|容纳)$/u.test(region.slice(comma))) return from + comma;
  if (end === next.start || comma < 0) {
    while (end > from && /[、和及与并,\s]/u.test(text.charAt(end - 1))) end -= 1;
    return end;
  }
  const verb = firstVerb(text, from + comma, end);
  return verb || comma > 0 ? from + comma : end;
}
