import type { Target } from '@gangmu/plan';
import { sameLevel } from './level-scope.ts';
import type { MeasuredThing } from './measured-thing.ts';

/** Why two figures that look alike are not compared. */
export type TrapCode =
  | 'stock-flow'
  | 'rate-total'
  | 'base-year'
  | 'per-base'
  | 'unit'
  | 'level-scope'
  | 'narrower'
  | 'size'
  | 'other-subject'
  | 'yearly-total'
  | 'deadline'
  | 'region';

export interface Side {
  readonly target: Target;
  readonly thing: MeasuredThing;
}

/** Words before an indicator that praise and do not narrow it. */
const PRAISE = /^(?:示范性?|重点|优质|骨干|标志性|高水平|高质量|特色|优秀|新一代|先进|区域性?|战略性|总)+$/u;

/**
 * The first reason not to hold two like figures against each other, null where there is none. Grades that overlap
 * (市级以上, 省级以上) are left to the caller: between a region and its part a caveat, within one region a reason.
 */
export function trap(a: Side, b: Side): TrapCode | null {
  if (a.thing.per !== b.thing.per) return 'per-base';
  if (a.thing.dimension !== b.thing.dimension) return 'unit';
  if (isRate(a.target) !== isRate(b.target)) return 'rate-total';
  if (isRate(a.target) && a.target.basis !== b.target.basis) return 'rate-total';
  if (a.thing.baseYear !== null && b.thing.baseYear !== null && a.thing.baseYear !== b.thing.baseYear)
    return 'base-year';
  if (otherGrade(a.thing, b.thing)) return 'level-scope';
  if (a.thing.sizes !== b.thing.sizes) return 'size';
  if (isStock(a) ? isFlow(b) : isFlow(a) && isStock(b)) return 'stock-flow';
  // A bare 产业规模 is what its clause is about; the clauses decide.
  if (a.thing.bare || b.thing.bare) return null;
  if (otherSubject(a.thing.core, b.thing.core)) return 'other-subject';
  if (narrows(a.thing, b.thing) || narrows(b.thing, a.thing)) return 'narrower';
  return null;
}

/** 国家级 against 省级: titles of two grades, no count holds the other. */
function otherGrade({ level: a }: MeasuredThing, { level: b }: MeasuredThing): boolean {
  return a !== null && b !== null && !a.open && !b.open && a.least !== b.least;
}

/** 市级以上 against 省级以上: one counts what the other leaves out. */
export function differsInLevel(a: Side, b: Side): boolean {
  return !sameLevel(a.thing.level, b.thing.level);
}

function isRate({ basis }: Target): boolean {
  return basis === 'growth' || basis === 'change';
}

function isStock({ target, thing }: Side): boolean {
  return target.basis === 'level' && !thing.saysNew && target.period !== 'annual';
}

/** A yearly or expressly new amount; 建成n座 by a year can be read as the stock and is left alone. */
function isFlow({ target, thing }: Side): boolean {
  return target.basis === 'increment' && (target.period === 'annual' || thing.saysNew);
}

/**
 * 生产性服务业增加值 measures part of 服务业增加值, 上市高新技术企业 part of 高新技术企业; 示范性现代产业学院 and
 * 现代产业学院 are the same, and so are counted titles that one plan places in an industry (制造业单项冠军企业).
 */
function narrows(long: MeasuredThing, short: MeasuredThing): boolean {
  if (short.core.length < 4 || long.core.length <= short.core.length + 1 || !long.core.endsWith(short.core))
    return false;
  const modifier = long.core.slice(0, long.core.length - short.core.length);
  const says = /^\p{Script=Han}{2,6}$/u.test(modifier) || /[区园县镇]/u.test(modifier);
  if (!says || PRAISE.test(modifier)) return false;
  const industry = modifier.endsWith('业');
  // Of a rate, words such as 城市 or 空气质量 only spell out what is meant; an industry does not.
  if (long.dimension === '%') return industry;
  return long.dimension !== 'thing' || !industry;
}

/** 显示行业关键工序数控化率 against 规模以上工业企业关键工序数控化率: one way of measuring, two things measured. */
function otherSubject(a: string, b: string): boolean {
  let tail = 0;
  while (tail < Math.min(a.length, b.length) && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(0, a.length - tail), b.slice(0, b.length - tail)];
  if (tail < 3 || left.length < 2 || right.length < 2 || PRAISE.test(left) || PRAISE.test(right)) return false;
  for (let i = 0; i + 2 <= left.length; i++) if (right.includes(left.slice(i, i + 2))) return false;
  return true;
}

const RATIO = /强度|系数|指数|浓度|天数|水平|排名|之比|比率|比重|比例|每(?:百|千|万|十万)?人|率$/u;

/** A share, a rate or a figure per head: the parts of a region do not add up to it. */
export function isRatio({ target, thing }: Side): boolean {
  return (
    thing.dimension === '%' ||
    thing.dimension.includes('/') ||
    thing.per !== null ||
    isRate(target) ||
    thing.dimension === '倍' ||
    RATIO.test(thing.core) ||
    /\d[:∶]1(?!\d)/u.test(target.quote)
  );
}
