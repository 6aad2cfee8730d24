import { STANDARD_HEADS } from '../../lexicon/structure-heads.ts';
import { atLineEnd, digitEnd, han, hanEnd, isDigit, MARK, skip } from './number-runs.ts';
import type { Ordinal, OrdinalForm } from './ordinal-at.ts';

/** 一、 and its mistypings 一. 一，一： 一 (blank) and （一 without the opening: 一). */
export function bareHan(text: string, at: number): Ordinal | null {
  const end = hanEnd(text, at);
  const number = han(text, at, end);
  if (!number) return null;
  const after = skip(text, end);
  const unit = text.charCodeAt(after);
  const make = (form: OrdinalForm, ordinal: string, to: number, sound: boolean): Ordinal => ({
    form,
    value: number.value,
    ordinal,
    end: skip(text, to),
    sound,
  });
  if (unit === MARK.pause) return make('part', number.numeral, after + 1, true);
  if (unit === MARK.close) return make('section', `(${number.numeral})`, after + 1, false);
  if (unit === MARK.dot || unit === MARK.comma || unit === MARK.colon || unit === MARK.stop)
    return make('part', number.numeral, after + 1, false);
  // 二-、 is 二十一 or the like only by context; -、 after a numeral reads as 一.
  if (unit === MARK.dash && text.charCodeAt(after + 1) === MARK.pause && number.value % 10 === 0)
    return { ...make('part', `${number.numeral}一`, after + 2, false), value: number.value + 1 };
  if (after > end) return atLineEnd(text, after) ? null : make('part', number.numeral, after, false);
  return STANDARD_HEADS.some((head) => text.startsWith(head, end)) ? make('part', number.numeral, end, false) : null;
}

/** （一） ( 一 ) and, without the closing bracket, (一; (1) is a point. */
export function bracketed(text: string, at: number): Ordinal | null {
  const from = skip(text, at + 1);
  const unit = text.charCodeAt(from);
  if (isDigit(unit)) {
    const end = digitEnd(text, from);
    const close = skip(text, end);
    if (text.charCodeAt(close) !== MARK.close || end - from > 2) return null;
    const digits = text.slice(from, end);
    return { form: 'point', value: Number(digits), ordinal: `(${digits})`, end: skip(text, close + 1), sound: true };
  }
  const dash = unit === MARK.dash;
  const end = dash ? from + 1 : hanEnd(text, from);
  const number = dash ? { numeral: '一', value: 1 } : han(text, from, end);
  if (!number) return null;
  const close = skip(text, end);
  const closed = text.charCodeAt(close) === MARK.close;
  return {
    form: 'section',
    value: number.value,
    ordinal: `(${number.numeral})`,
    end: skip(text, closed ? close + 1 : end),
    sound: closed && !dash,
  };
}
