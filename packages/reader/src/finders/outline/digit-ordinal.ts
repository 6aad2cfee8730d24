import { atLineEnd, digitEnd, isDigit, MARK, skip, withoutBlanks } from './number-runs.ts';
import type { Ordinal, OrdinalForm } from './ordinal-at.ts';

/** What follows a quantity. */
const UNITS =
  '年月日时分秒个家项条座所件艘台套处平公万亿千百十元吨亩户名人次批倍成种类大届级号期版代岁米克升度位支组名头只辆株层间床张册篇部门余多至到和';

/** A decimal part (1.5, 3.2万) follows unless the digits are a year of the title: 3.2025年前建成…. */
function decimalFollows(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false;
  const end = digitEnd(text, at);
  return !(end - at === 4 && text.charCodeAt(skip(text, end)) === 0x5e74);
}

/** 1. 1、 and its mistypings 1, 1。 1 (blank); l. and I. for 1.; 1) is a point. */
export function numbered(text: string, at: number): Ordinal | null {
  const looksLikeOne = !isDigit(text.charCodeAt(at));
  let end = looksLikeOne ? at + 1 : digitEnd(text, at);
  // `1 2.` is 12 with a stray blank; four digits are a year.
  if (end - at > 3) return null;
  if (!looksLikeOne && end - at === 1 && text.charCodeAt(end) === MARK.space && isDigit(text.charCodeAt(end + 1))) {
    const more = digitEnd(text, end + 1);
    if (more - end === 2 && text.charCodeAt(more) === MARK.dot) end = more;
  }
  const mark = skip(text, end);
  const unit = text.charCodeAt(mark);
  let form: OrdinalForm = 'clause';
  let to = mark + 1;
  let sound = !looksLikeOne;
  if (unit === MARK.dot || unit === MARK.pause) {
    if (decimalFollows(text, skip(text, mark + 1))) return null;
  } else if (looksLikeOne) return null;
  else if (unit === MARK.close) form = 'point';
  else {
    sound = false;
    if (unit === MARK.comma || unit === MARK.stop || unit === MARK.colon) {
      if (isDigit(text.charCodeAt(mark + 1))) return null;
    } else if (mark > end) {
      if (atLineEnd(text, mark)) return null;
      to = mark;
    } else if (unit >= 0x4e00 && unit <= 0x9fff && end - at <= 2 && !UNITS.includes(text.charAt(end))) {
      // 12扩大开放: the mark is missing; a unit makes it a quantity.
      to = end;
    } else return null;
  }
  // Most numbers of a text are quantities and end above; only a heading's number is cut out.
  const digits = looksLikeOne ? '1' : withoutBlanks(text.slice(at, end));
  const value = Number(digits);
  if (value === 0) return null;
  return { form, value, ordinal: form === 'point' ? `(${digits})` : digits, end: skip(text, to), sound };
}
