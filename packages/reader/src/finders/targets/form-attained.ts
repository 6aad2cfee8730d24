import { REACHING_VERBS } from '../../lexicon/result-verbs.ts';
import { completed } from './complete-head.ts';
import type { Draft } from './draft.ts';
import { firstVerb } from './first-verb.ts';
import { isGoal } from './goal.ts';
import { headsOf, sharedHeads, trimHead } from './head.ts';
import type { Scene } from './scene.ts';

const MEASURED = /(?:数量|总量|规模|总数|人数|户数|面积|里程|数)$/u;
const SPENDS = /(?:安排|统筹|筹集|筹措|投入|争取|拨付)[^,;]{0,6}(?:资金|经费)$/u;
const WEAK = /(?:^|[^改整宽建])(?:为|是|计|有|拥有|=)\s?$/u;
/** 新增用地占比: what is new is only a part of the ratio's name. */
const RATIO = /(?:率|占比|比重|比例|强度|密度|系数|指数|浓度)$/u;
const NEWLY = /^(?:新[增建设培认引创获开]|净增)/u;

/**
 * Indicator, word of attainment, number: 比重达到30%, 浓度控制在30微克/立方米, 年均增长5%, 下降14%;
 * also several at once: A、B、C分别达到x、y、z.
 */
export function attained(scene: Scene): Draft | null {
  const { near, last, text, amounts, first } = scene;
  const { quantity, base } = last.measure;
  const rate = quantity === 'share' || base === '倍';
  const led = near.reach || near.keep || near.growth || near.rise || near.fall;
  if (!led && base !== '番') return null;
  // 放宽至3个月, 有效期为1年: a term is a target where it is cut short or kept within.
  if (quantity === 'time' && (near.plainTo ? !shortened(scene) : near.op !== '<=' && !near.reach && !near.fall))
    return null;
  if (quantity === 'time' && /^放宽[到至]$/u.test(text.slice(near.start, first.start))) return null;
  if (scene.open && quantity !== 'share') return null;
  if (scene.open && !near.growth && !near.reach && !near.fall && !near.rise) return null;
  // 举办活动不少于n场: the verb decides, 不少于 only compares.
  if (near.compares && !rate && countedOut(scene)) return null;
  if (near.verb && near.compares && !rate && /[不至最]/u.test(text.slice(near.headEnd, first.start))) return null;
  // 增加n个, 改善n户: a verb of result with its count, not a rate.
  if (!rate && (near.rise || (near.keep && !near.reach && near.verb)) && near.verb !== null) return null;
  // 面积为50亩 states what is; 保持, 稳定在, 拓宽至 set out what shall be.
  const states = WEAK.test(text.slice(near.headEnd, first.start));
  if (states && !near.reach && !near.growth && !isGoal(scene) && first.tail === null) return null;
  const head = trimHead(text, scene.bound, near.headEnd);
  const phrase = text.slice(head.start, head.end);
  const basis =
    base === '番'
      ? 'change'
      : (near.growth || (near.rise && near.yearly)) && rate && !last.unit.endsWith('点')
        ? 'growth'
        : near.growth || near.rise || near.fall
          ? 'change'
          : NEWLY.test(phrase) && !RATIO.test(phrase) && quantity !== 'share' && last.unit !== ''
            ? 'increment'
            : 'level';
  const total = near.total || text.slice(scene.bound, first.start).includes('累计');
  const own = completed(phrase.replace(/[由从][^由从]{0,12}\d.*$/u, ''), scene);
  const base_ = {
    basis: total && basis === 'increment' ? 'level' : basis,
    inherited: own.inherited,
    repeat: false,
  } as const;
  const place = { start: phrase === '' ? near.start : head.start, end: last.end };
  if (amounts.length > 1) {
    const heads = sharedHeads(own.phrase, amounts.length);
    if (heads) return { rule: 'target/distributed', ...base_, ...place, indicators: heads };
    return { rule: 'target/attained-list', ...base_, ...place, indicators: amounts.map(() => own.phrase) };
  }
  if (near.each) {
    const heads = headsOf(own.phrase);
    return {
      rule: heads.length > 1 ? 'target/each' : 'target/attained',
      ...base_,
      ...place,
      indicators: heads,
      repeat: heads.length > 1,
    };
  }
  const rule = near.growth ? 'target/growth' : near.rise || near.fall ? 'target/change' : 'target/attained';
  return { rule, ...base_, ...place, indicators: [own.phrase] };
}

/** 压减次数至3次: falling is said before the object, 至 only leads to the number. */
export function shortened({ text, bound, near }: Scene): boolean {
  return /压减|压缩|减少|降低|缩短|精简|下降|缩减|缩小/u.test(text.slice(bound, near.headEnd));
}

/** A verb of result opens the head, its object is counted by the number. */
function countedOut({ text, bound, near, last }: Scene): boolean {
  // 省级财政安排资金不少于n亿元: what is spent, not what is there.
  if (last.measure.quantity === 'money' && SPENDS.test(text.slice(bound, near.headEnd))) return true;
  if (last.measure.quantity !== 'count' && last.measure.quantity !== 'area' && last.measure.quantity !== 'length')
    return false;
  const head = trimHead(text, bound, near.headEnd);
  if (/储备$/u.test(text.slice(head.start, head.end))) return false;
  if (
    text.slice(head.start - 2, head.start) === '实现' &&
    last.measure.quantity === 'count' &&
    near.headEnd < near.start + 1
  )
    return !MEASURED.test(text.slice(head.start, head.end)) && /[不至最]/u.test(text.slice(near.headEnd, last.start));
  const verb = firstVerb(text, head.start, head.end);
  if (
    !verb ||
    (verb.kind === 'guide' && verb.start > head.start) ||
    REACHING_VERBS.has(text.slice(verb.start, verb.end))
  )
    return false;
  return (
    (verb.start === head.start || verb.end === head.end) &&
    near.op !== null &&
    /[不至最]/u.test(text.slice(near.headEnd, last.start)) &&
    !MEASURED.test(text.slice(head.start, head.end))
  );
}
