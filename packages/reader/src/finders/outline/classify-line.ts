import { FURNITURE_LEADS, FURNITURE_MARKS } from '../../lexicon/structure-surroundings.ts';
import { PLAN_NAMES } from '../../lexicon/structure-titles.ts';

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const LEADS = new RegExp(`^[-#>· \\[(]{0,4}(?:${FURNITURE_LEADS.map(literal).join('|')})`, 'u');
const MARKS = new RegExp(FURNITURE_MARKS.map(literal).join('|'), 'u');
const TITLE = new RegExp(
  `(?:${PLAN_NAMES.join('|')})》?[”"]? ?(?:\\([^()]{2,24}\\)|\\[[^\\]]{2,24}\\]|[0-9]{4}-[0-9]{4}年?)? ?(?:\\([^()]{2,12}\\))?$`,
  'u',
);
const DATE =
  /^\(?(?:(?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|二[〇○零O0][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?: ?印发)?\)?(?: \d{1,2}:\d{2})?$/u;
const NOTICE =
  /(?:印发|转发|下发|发布)(?:给)?你们|现印发|(?:予以|现予)(?:印发|公布|发布)|请(?:认真|结合|遵照|各|按照|抓好|组织)[^。]{0,20}(?:执行|落实|实施)/u;
const NUMBER = /^[\u4e00-\u9fff]{1,14} ?(?:\[|〔|\()(?:19|20)\d{2}(?:\]|〕|\)) ?\d{1,4} ?号$/u;

/** Leads that hold for whole paragraphs. */
const STRONG =
  /^[-#>· [(]{0,4}(?:特别声明|免责声明|声明:|凡来源|凡本网|凡注明|投稿|摘要:|版权|原标题|来源:|编者按|导读:|责任编辑|抄送|此件|相关报道|友情链接)/u;

/** A line of the page around the text: navigation, sharing, credits, counters, addresses. */
export function isFurniture(line: string): boolean {
  if (LEADS.test(line) && (STRONG.test(line) || (line.length <= 60 && !line.includes('。')))) return true;
  return line.length <= 60 && !line.includes('。') && MARKS.test(line);
}

/** A line that can be a plan's title: 某市数字经济三年行动计划(2023—2025年). Not the notice that issues it. */
export function isTitle(line: string): boolean {
  return line.length >= 6 && line.length <= 90 && !/[。;!:]|通知/u.test(line) && TITLE.test(line);
}

const TITLE_START = new RegExp(
  `^[^。;!:,]{5,60}?(?:${PLAN_NAMES.join('|')})(?:\\([^()]{2,24}\\))?(?:\\([^()]{2,12}\\))?(?=为|根据|按照|依据)`,
  'u',
);

/** The title that its preamble is stuck to (…行动方案(2023-2025年)为深入贯彻…): the title's length, 0 where there is none. */
export function stuckTitle(line: string): number {
  const match = TITLE_START.exec(line.slice(0, 120));
  return match && !/通知|^为|《/u.test(match[0]) ? match[0].length : 0;
}

const COLLECTED = /关于(?:印发|转发|发布|公布)?[^。]{2,90}?的通知(?!》)/u;

/** 4.某市人民政府办公室关于印发…的通知…: a document's heading with its number in a collection. */
export function isCollected(line: string): boolean {
  return COLLECTED.test(line.slice(0, 140));
}

const SIGNATURE =
  /^(?:[^。,;(]{4,40}?)?(?:(?:19|20)\d{2} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?(?:\((?:此件|本文|信息)[^()]{2,12}\))?|\((?:此件|本文|信息)[^()]{2,12}\))/u;

/** Behind the notice in one line: how much of what follows is its signature and date. */
export function signatureLength(line: string): number {
  const match = SIGNATURE.exec(line);
  return match?.[0].length ?? 0;
}

/** End of the sentence that issues the plan within a line, 0 where there is none. */
export function noticeEnd(line: string): number {
  const match = NOTICE.exec(line.slice(0, 700));
  if (!match) return 0;
  const stop = line.indexOf('。', match.index);
  return stop < 0 ? line.length : stop + 1;
}

/** A line that is a calendar date and nothing else. */
export function isDate(line: string): boolean {
  return line.length <= 24 && DATE.test(line);
}

/** The paragraph that issues a plan: …现印发给你们,请认真贯彻执行. */
export function isNotice(line: string): boolean {
  return line.length <= 400 && NOTICE.test(line);
}

/** Whom a notice is sent to: 各区人民政府,市政府各部门: */
export function isAddress(line: string): boolean {
  return line.length <= 120 && /^各[^。;]{3,118}:$/u.test(line);
}

/** A document number on a line of its own: 某政办发〔2023〕8号. */
export function isDocumentNumber(line: string): boolean {
  return line.length <= 30 && NUMBER.test(line);
}

/** A paragraph of running text. */
export function isProse(line: string): boolean {
  return line.length >= 16 && line.includes('。');
}
