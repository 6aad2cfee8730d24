import type { Target } from '@gangmu/plan';
import type { Context, Refiner, Sentence } from '../../finder.ts';
import { segmentEnd, segmentStart } from '../../finders/targets/segment.ts';
import { RULE_WORDS } from '../../lexicon/exclusions.ts';
import { sentenceOf } from './sentence-of.ts';

const RULE = new RegExp(RULE_WORDS.join('|'), 'u');
/** Money that is handed out as a result, not promised by a rule. */
const SPENT = /(?:兑现|发放|争取|落实|投入|撬动|完成|筹集|下达|拨付)[^,;]{0,20}$/u;
const GRANT = /给予|予以|奖励|补助|奖补|资助|补贴|贴息|减免|抵减|列支|免征|征收率|预征率/u;
const CONDITION =
  /^(?:\([^)]{0,6}\))?(?:以上|以下|以内|及以上|及以下)?\s?的(?:[,、;:。]|单位|企业|项目|机构|个人|家庭|团队|园区)/u;
/** 补贴发放率, 补助标准: what is measured, not who gets how much. */
const ATTAINED = /(?:率|占比|比重|覆盖面|满意度)$/u;
/** 补助标准提高到900元: the rate itself is raised. */
const RAISED_RATE = /标准[^,;]{0,8}(?:提高|提升|增加|达)[到至]?[^,;]{0,10}$/u;
/** 低于60%的限期整改: what is done about those beyond the mark. */
const BEYOND =
  /^[^,;。的]{0,4}(?:以上|以下|以内)?的,?(?:限期|一律|予以|责令|约谈|通报|取消|暂停|退出|视为|不得|不予|实行|实施)/u;
/** Per head: 每家5万元, 每人每晚20元. */
const PER_HEAD = /每(?:家|人|户|场|张|晚|团|亩|辆|台|项|件|吨|个|次|位|名|单|月|年)[^,;]{0,10}$/u;

/** 补贴最高50%, 奖励不超过30%: the most that is handed out. */
const AT_MOST =
  /(?:补贴|补助|奖励|奖补|资助|贴息|补偿|返还|抵扣)[^,;率]{0,8}(?:最高|最多|至多|上限|不超过|不高于)[^,;]{0,6}$/u;
/** 每月召开例会1次: how often something is done is a routine, not a yearly result. */
const ROUTINE = /每个?(?:季度|季|月|半年|旬|周|星期)[^,;。\d]{0,30}(?:不少于|至少|不低于)?$/u;
const TURNS: ReadonlySet<string> = new Set(['次', '期', '场', '回', '轮', '场次', '批', '批次']);

/** Rules, subsidies and thresholds of eligibility: money and shares that say who gets how much. */
export const dropRules: Refiner<Target> = {
  name: 'drop-rules',
  refine(findings, context) {
    const at = sentenceOf(context);
    return findings.filter((target) => {
      const sentence = at(target);
      return sentence !== undefined && !isRule(target, sentence, context);
    });
  },
};

function isRule(target: Target, sentence: Sentence, { page: { text } }: Context): boolean {
  const at = target.number.start;
  const before = text.slice(segmentStart(text, at, sentence.start), at);
  const behind = text.slice(target.number.end, segmentEnd(text, target.number.end, sentence.end));
  // A rule is told near its number; the bound keeps a text without full stops linear.
  const whole = text.slice(Math.max(sentence.start, at - 300), Math.min(sentence.end, at + 300));
  const grants = GRANT.test(whole);
  if (BEYOND.test(text.slice(target.number.end, Math.min(sentence.end, target.number.end + 16)))) return true;
  if (TURNS.has(target.unit) && ROUTINE.test(before)) return true;
  if (AT_MOST.test(before)) return true;
  const money = target.quantity === 'money';
  if (RAISED_RATE.test(before) || /规模(?:扩大|提高|增加)[到至]$/u.test(before)) return false;
  // 上限提高到…: the limit itself is raised, which is a result.
  if (!grants && /(?:提高|提升|增加|降低|下降|压缩|减少)[到至]$/u.test(before)) return false;
  if (money || target.quantity === 'share' || target.unit === '') {
    if (RULE.test(before + behind) && !(money && SPENT.test(before)) && !ATTAINED.test(target.indicator)) return true;
    if (money && grants && PER_HEAD.test(before)) return true;
    if (/按照?(?!规定|期|时|需|质|要求)[^,;]{0,12}$/u.test(before) && !/目标/u.test(before)) return true;
  }
  if (!grants) return false;
  // 对…突破10亿元的, 分别给予…: the condition, not the result.
  if (/^\s?(?:对|凡|对于|按|如)/u.test(before)) return true;
  const after = text.slice(target.end, Math.min(sentence.end, target.end + 8));
  return CONDITION.test(after);
}
