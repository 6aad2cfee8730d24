import { PAST_WORDS } from '../../lexicon/exclusions.ts';
import { matchesOf } from '../../matches-of.ts';
import { headVerb } from '../measures/head-verb.ts';

const PAST = new RegExp(
  `(?<!较|比|在|与|和|由|从)(?:${[...PAST_WORDS].sort((a, b) => b.length - a.length).join('|')})`,
  'gu',
);
/** From then till now: these rule the whole sentence, wherever they stand. */
const TILL_NOW = /^(?:以来|过去|迄今|至今|历年)$/u;
/** 已 tells what is done; it belongs to a noun only behind a word of use: 依托已建成的平台. */
const ALREADY = /^(?:已|均已)/u;
const USE =
  /^[^,;:。]{0,12}?(?:依托|利用|用好|用足|盘活|整合|结合|立足|围绕|针对|根据|按照|聚焦|对|将|把|在|以|借助|发挥|对接|巩固|拓展)/u;
const ABOUT =
  /^(?:针对|依托|立足|结合|围绕|根据|按照|聚焦|对|将|把|在|以|借助|摸清|破解|扭转|改变|改善|面对|应对|回应)/u;
/** What is done to a stock is counted by it: 改造现有小区50个, 盘活已有厂房30万平方米. */
const ON_STOCK =
  /(?:改造|盘活|更新|整治|扩建|修缮|升级|提升|加固|翻新|淘汰|拆除|关停|清理|处置|消化|整改|修复|腾退|提质|迁移|活化)$/u;
const STOCK = /^(?:现有|已有|已建|目前|当前)$/u;

/**
 * Where the word stands in `before` that makes the number behind it a fact: `目前, 冷库12座`. A word that only
 * describes what a deed is about does not: `针对当前停车难问题, 新增车位`, `改善落后现状, 新建`,
 * `依托已建成的平台, 培育`, `改造现有小区`. -1 where there is none.
 */
export function pastMark(before: string): number {
  let mark = -1;
  for (const match of matchesOf(PAST, before)) if (!describes(before, match.index, match[0])) mark = match.index;
  return mark;
}

function describes(before: string, at: number, word: string): boolean {
  if (TILL_NOW.test(word)) return false;
  let start = at;
  while (start > 0 && !',;:。'.includes(before[start - 1] as string)) start -= 1;
  if (start === at) return false;
  const lead = before.slice(start, at);
  const sameClause = !/[,;]/u.test(before.slice(at));
  if (sameClause) return STOCK.test(word) && ON_STOCK.test(lead);
  if (ALREADY.test(word)) return USE.test(lead);
  return ABOUT.test(lead) || headVerb(before, start, at) !== null;
}
