import { FURNITURE_LEADS, FURNITURE_MARKS, PLAN_NAMES } from '../../lexicon/structure-surroundings.ts';

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const LEADS = new RegExp(`^(?:${FURNITURE_LEADS.map(literal).join('|')})`, 'u');
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

/** A line of the page around the text: navigation, sharing, credits, counters, addresses. */
export function isFurniture(line: string): boolean {
  return (
    (LEADS.test(line) &&
      (line.length <= 60 || /^(?:特别声明|免责声明|声明|凡|投稿|摘要|版权|原标题|来源|编者按|导读)/u.test(line))) ||
    (line.length <= 60 && MARKS.test(line) && !line.includes('。'))
  );
}

/** A line that can be a plan's title: 某市数字经济三年行动计划(2023—2025年). Not the notice that issues it. */
export function isTitle(line: string): boolean {
  return line.length >= 6 && line.length <= 90 && !/[。;!:]|通知/u.test(line) && TITLE.test(line);
}

/** A line that is a calendar date and nothing else. */
export function isDate(line: string): boolean {
  return line.length <= 24 && DATE.test(line);
}

/** The paragraph that issues a plan: …现印发给你们,请认真贯彻执行. */
export function isNotice(line: string): boolean {
  return line.length <= 400 && NOTICE.test(line);
}

/** A document number on a line of its own: 某政办发〔2023〕8号. */
export function isDocumentNumber(line: string): boolean {
  return line.length <= 30 && NUMBER.test(line);
}

/** A paragraph of running text. */
export function isProse(line: string): boolean {
  return line.length >= 16 && line.includes('。');
}
