import type { Note, NoteCode, Reading, Severity } from '@gangmu/plan';
import type { Context, Sentence } from '../../finder.ts';
import {
  ABOUT_WORDS,
  HAN_COUNTED,
  REPORT_WORDS,
  RULE_WORDS,
  STRUCTURE_NOUNS,
} from '../../lexicon/structure-numbers.ts';
import { hanDigit } from '../../lexicon/structure-ordinals.ts';
import { reviewed } from '../outline/reviewed.ts';
import { pastMark } from '../targets/past-mark.ts';
import { coveredPlaces } from './covered.ts';
import { governedTimes } from './governed-times.ts';

const REPORT = new RegExp(REPORT_WORDS.join('|'), 'u');
const RULE = new RegExp(RULE_WORDS.join('|'), 'u');
const STRUCTURE = new RegExp(`^ ?(?:${STRUCTURE_NOUNS.map((word) => word.replace('+', '\\+')).join('|')})`, 'u');
const ABOUT = new RegExp(`(?:${ABOUT_WORDS.join('|')})$`, 'u');
const BASE_BEFORE = /(?:从|由)[^,。;]{0,20}$/u;
const BASE_AFTER = /^[^,。;]{0,12}(?:到|至|提升|提高|增长|增加|下降|降|压缩|缩短|拓宽)/u;
const ATTRIBUTE = /^[^,。;、\d]{0,6}(?:以上|以下|以内|左右)?的/u;
const NAME_BEFORE = /[A-Za-z“《〈(第“〔+-]$|“[^”]{0,12}$|《[^》]{0,40}$/u;
const NAME_AFTER = /^(?:[A-Za-z+]|”|[^“]{0,6}”|[^《]{0,20}》)/u;
const AS_DATE = /^(?:20|19)\d{2}(?:-(?:20|19)?\d{2})?$/u;

const HOTLINE = /^1(?:10|19|20|22|2\d{3})$/u;
/** 设立3亿元产业基金: the size of what is founded; 4个专班: a body, not a result. */
const FUND = /^ ?[万亿]{0,2}元(?:以上|左右)?[^,;。]{0,20}(?:基金|资金|资金池|额度)/u;
const FOUNDED =
  /(?:设立|组建|建立|发起|成立)(?:总?规模|首期规模|目标规模|总额|额度)?(?:为|约|超|达|不低于|不少于)?$|(?:基金|资金池?)[^。;]{0,12}(?:总|首期|目标)规模(?:为|约|超)?$/u;
const GROUP = /^ ?[个支][^,;。\d]{0,6}(?:专班|工作组|小分队|工作小组|领导小组)/u;
/** 35蒸吨/小时以下锅炉: what things of such a size are in for. */
const THRESHOLD = /^[^,。;、\d]{1,8}(?:以上|以下|以内)(?=[^,。;、)左右])/u;
/** 每月召开例会1次: a routine. */
const ROUTINE = /每个?(?:季度|季|月|半年|旬|周|星期)[^,;。]{0,30}$/u;
const TURN = /^ ?(?:次|期|场|回|轮|批)/u;
type Judgement = readonly [NoteCode, Severity, string];
const counted = new Uint8Array(0x10000);
for (const char of HAN_COUNTED) counted[char.charCodeAt(0)] = 1;

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** What a number is that no finder took, judged by the words around it. */
function judge(text: string, sentence: Sentence, start: number, end: number, past: boolean): Judgement {
  const before = text.slice(Math.max(sentence.start, start - 42), start);
  const after = text.slice(end, Math.min(sentence.end, end + 24));
  const number = text.slice(start, end);
  if (
    /^ ?(?:年|月|日|时|点|分(?!之))/u.test(after) ||
    (AS_DATE.test(number) && !/^ ?[万亿元个家项%]/u.test(after)) ||
    /年$/u.test(number)
  )
    return ['number-descriptive', 'info', 'note/date'];
  if (/(?:\[|〔|\()$/u.test(before) && /^(?:\]|〕|\))/u.test(after))
    return ['number-descriptive', 'info', 'note/document-number'];
  if (/(?:\]|〕) ?$/u.test(before) && /^ ?号/u.test(after))
    return ['number-descriptive', 'info', 'note/document-number'];
  if (/^:\d{2}/u.test(after) || /\d:$/u.test(before)) return ['number-descriptive', 'info', 'note/time'];
  if (/^ ?(?:热线|市民|政务|平台|投诉|公益|应急)/u.test(after) && HOTLINE.test(number))
    return ['number-descriptive', 'info', 'note/name'];
  if (TURN.test(after) && ROUTINE.test(before)) return ['number-rule', 'info', 'note/routine'];
  if (/[*×]\s?$/u.test(before)) return ['number-rule', 'info', 'note/ratio'];
  if (FOUNDED.test(before) && (FUND.test(after) || /规模(?:为|约|超)?$/u.test(before)))
    return ['number-descriptive', 'info', 'note/size'];
  if (GROUP.test(after)) return ['number-descriptive', 'info', 'note/structure'];
  if (/^ ?强(?!度)/u.test(after)) return ['number-descriptive', 'info', 'note/name'];
  if (/第$/u.test(before)) return ['number-descriptive', 'info', 'note/ordinal'];
  if (/附(?:件|表|录) ?$/u.test(before)) return ['number-descriptive', 'info', 'note/reference'];
  if (start === sentence.start && /^(?:[.、 )]|$)/u.test(after))
    return ['number-descriptive', 'info', 'note/list-number'];
  if (/^ ?[∶:] ?\d/u.test(after) || /\d ?[∶:] ?$/u.test(before)) return ['number-rule', 'info', 'note/ratio'];
  // The sentence, or as much of an endless one as bears on the number.
  const part = text.slice(Math.max(sentence.start, start - 160), Math.min(sentence.end, end + 160));
  const phrase = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1) + number + after;
  if (RULE.test(phrase)) return ['number-rule', 'info', 'note/rule'];
  if (NAME_BEFORE.test(before) || NAME_AFTER.test(after)) return ['number-descriptive', 'info', 'note/name'];
  if (STRUCTURE.test(after)) return ['number-descriptive', 'info', 'note/structure'];
  if (past) return ['number-past', 'info', 'note/past'];
  if (/(?:面积|总投资)(?:约|为|达|额)?$/u.test(before)) return ['number-descriptive', 'info', 'note/size'];
  if (THRESHOLD.test(after)) return ['number-rule', 'info', 'note/attribute'];
  if (BASE_BEFORE.test(before) && BASE_AFTER.test(after)) return ['number-past', 'info', 'note/base'];
  if (ABOUT.test(before)) return ['number-descriptive', 'info', 'note/structure'];
  if ((REPORT.test(part) || pastMark(part) >= 0) && !/到20\d{2}年|力争|目标/u.test(part))
    return ['number-past', 'info', 'note/past'];
  if (ATTRIBUTE.test(after)) return ['number-rule', 'info', 'note/attribute'];
  if (RULE.test(part)) return ['number-rule', 'info', 'note/rule'];
  return ['number-unread', 'warning', 'note/number'];
}

/** End of the number that begins at `at`: 1,200.5, 2023-2025, 2023年5月8日. */
function numberEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (isDigit(unit)) end += 1;
    else if ((unit === 46 || unit === 44 || unit === 45) && isDigit(text.charCodeAt(end + 1))) end += 1;
    else if ((unit === 0x5e74 || unit === 0x6708) && isDigit(text.charCodeAt(end + 1)) && end - at <= 7) end += 1;
    else break;
  }
  return end;
}

/**
 * A note for every digit sequence, and every counted Han numeral, that stands in no finding and in no time that
 * governs one.
 */
export function numberNotes(reading: Omit<Reading, 'notes'>, context: Context): readonly Note[] {
  const { page, sentences } = context;
  const { text } = page;
  const covered = coveredPlaces(reading, context);
  const governed = governedTimes(reading, context);
  const notes: Note[] = [];
  const past = reviewed(context);
  for (const sentence of sentences) {
    for (let at = sentence.start; at < sentence.end; at++) {
      const unit = text.charCodeAt(at);
      const digit = isDigit(unit);
      if (!digit && !(unit >= 0x4e00 && hanDigit(unit) > 0)) continue;
      let end: number;
      if (digit) end = numberEnd(text, at, sentence.end);
      else {
        end = at + 1;
        while (end < sentence.end && hanDigit(text.charCodeAt(end)) > 0) end += 1;
        // 一批, 一体, 第三, 十分 are words; 三大, 十条, 两百家 are counts.
        const count = counted[text.charCodeAt(end)] === 1 && text.charCodeAt(at - 1) !== 0x7b2c;
        if (!count || (end - at === 1 && unit === 0x4e00)) {
          at = end - 1;
          continue;
        }
      }
      if (covered[at] === 0 && !(digit && governed.covers(at, sentence))) {
        const [code, severity, rule]: Judgement = digit
          ? judge(text, sentence, at, end, past.has(sentence))
          : ['number-descriptive', 'info', 'note/han-numeral'];
        const to = Math.min(sentence.end, digit ? end : end + 1);
        notes.push({
          kind: 'note',
          code,
          severity,
          clause: sentence.clause,
          node: sentence.node,
          rule,
          start: at,
          end: to,
          quote: page.source.slice(at, to),
        });
      }
      at = end - 1;
    }
  }
  return notes;
}
