import { hanDigit, hanValue } from '../../lexicon/structure-ordinals.ts';

/** The written forms of a heading's number, from the outermost to the innermost. */
export type OrdinalForm = 'chapter' | 'division' | 'part' | 'section' | 'article' | 'clause' | 'point';

/** A heading's number: `end` is where its title begins. */
export interface Ordinal {
  readonly form: OrdinalForm;
  readonly value: number;
  /** As `OutlineNode.ordinal` gives it. */
  readonly ordinal: string;
  readonly end: number;
  /** False where the mark is missing or wrong (`一.`, `一，`, `3 `, `l.`): the context must prove it. */
  readonly sound: boolean;
}

const SPACE = 32;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const PAUSE = 0x3001;
const STOP = 0x3002;
const NUMBER_WORD = 0x7b2c;
const FORM_OF: Readonly<Record<string, OrdinalForm>> = { 章: 'chapter', 节: 'division', 条: 'article' };

function skip(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === SPACE) i += 1;
  return i;
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** End of a run of Han numerals (at most five, single spaces between them allowed), or `at` where there is none. */
function hanEnd(text: string, at: number): number {
  let end = at;
  for (let i = at, n = 0; n < 5; n++) {
    if (hanDigit(text.charCodeAt(i)) === 0) break;
    end = i + 1;
    i = text.charCodeAt(end) === SPACE && hanDigit(text.charCodeAt(end + 1)) > 0 ? end + 1 : end;
  }
  return end;
}

function digitEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 4 && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

const squeeze = (text: string) => (text.includes(' ') ? text.replaceAll(' ', '') : text);

function han(text: string, at: number, end: number): { readonly numeral: string; readonly value: number } | null {
  const numeral = squeeze(text.slice(at, end));
  const value = hanValue(numeral);
  return value > 0 ? { numeral, value } : null;
}

/** 一、 and its mistypings 一. 一，一： 一 (blank) and （一 without the opening: 一). */
function bareHan(text: string, at: number): Ordinal | null {
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
  if (unit === PAUSE) return make('part', number.numeral, after + 1, true);
  if (unit === CLOSE) return make('section', `(${number.numeral})`, after + 1, false);
  if (unit === DOT || unit === COMMA || unit === COLON || unit === STOP)
    return make('part', number.numeral, after + 1, false);
  // 二-、 is 二十一 or the like only by context; -、 after a numeral reads as 一.
  if (unit === DASH && text.charCodeAt(after + 1) === PAUSE && number.value % 10 === 0)
    return { ...make('part', `${number.numeral}一`, after + 2, false), value: number.value + 1 };
  return after > end ? make('part', number.numeral, after, false) : null;
}

/** （一） ( 一 ) and, without the closing bracket, (一; (1) is a point. */
function bracketed(text: string, at: number): Ordinal | null {
  const from = skip(text, at + 1);
  const unit = text.charCodeAt(from);
  if (isDigit(unit)) {
    const end = digitEnd(text, from);
    const close = skip(text, end);
    if (text.charCodeAt(close) !== CLOSE || end - from > 2) return null;
    const digits = text.slice(from, end);
    return { form: 'point', value: Number(digits), ordinal: `(${digits})`, end: skip(text, close + 1), sound: true };
  }
  const dash = unit === DASH;
  const end = dash ? from + 1 : hanEnd(text, from);
  const number = dash ? { numeral: '一', value: 1 } : han(text, from, end);
  if (!number) return null;
  const close = skip(text, end);
  const closed = text.charCodeAt(close) === CLOSE;
  return {
    form: 'section',
    value: number.value,
    ordinal: `(${number.numeral})`,
    end: skip(text, closed ? close + 1 : end),
    sound: closed && !dash,
  };
}

/** A decimal part (1.5, 3.2万) follows unless the digits are a year of the title: 3.2025年前建成…. */
function decimalFollows(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at))) return false;
  const end = digitEnd(text, at);
  return !(end - at === 4 && text.charCodeAt(skip(text, end)) === 0x5e74);
}

/** 1. 1、 and its mistypings 1, 1。 1 (blank); l. and I. for 1.; 1) is a point. */
function numbered(text: string, at: number): Ordinal | null {
  const looksLikeOne = !isDigit(text.charCodeAt(at));
  let end = looksLikeOne ? at + 1 : digitEnd(text, at);
  // `1 2.` is 12 with a stray blank; four digits are a year.
  if (end - at > 3) return null;
  if (!looksLikeOne && end - at === 1 && text.charCodeAt(end) === SPACE && isDigit(text.charCodeAt(end + 1))) {
    const more = digitEnd(text, end + 1);
    if (more - end === 2 && text.charCodeAt(more) === DOT) end = more;
  }
  const ordinal = looksLikeOne ? '1' : squeeze(text.slice(at, end));
  const value = Number(ordinal);
  if (value === 0) return null;
  const mark = skip(text, end);
  const unit = text.charCodeAt(mark);
  const make = (form: OrdinalForm, to: number, sound: boolean): Ordinal => ({
    form,
    value,
    ordinal: form === 'point' ? `(${ordinal})` : ordinal,
    end: skip(text, to),
    sound: sound && !looksLikeOne,
  });
  if (unit === DOT || unit === PAUSE)
    return decimalFollows(text, skip(text, mark + 1)) ? null : make('clause', mark + 1, true);
  if (unit === CLOSE) return looksLikeOne ? null : make('point', mark + 1, true);
  if (looksLikeOne) return null;
  if (unit === COMMA || unit === STOP || unit === COLON)
    return isDigit(text.charCodeAt(mark + 1)) ? null : make('clause', mark + 1, false);
  return mark > end ? make('clause', mark, false) : null;
}

/** 第一章 第二节 第三条 第四部分, each followed by a blank, a mark or its title. */
function worded(text: string, at: number): Ordinal | null {
  const from = skip(text, at + 1);
  const end = isDigit(text.charCodeAt(from)) ? digitEnd(text, from) : hanEnd(text, from);
  if (end === from) return null;
  const numeral = squeeze(text.slice(from, end));
  const value = isDigit(numeral.charCodeAt(0)) ? Number(numeral) : hanValue(numeral);
  if (value === 0) return null;
  const word = skip(text, end);
  const long = text.startsWith('部分', word);
  const form = long ? 'chapter' : FORM_OF[text.charAt(word)];
  if (!form) return null;
  let to = word + (long ? 2 : 1);
  const ordinal = `第${numeral}${text.slice(word, to)}`;
  const gap = text.charCodeAt(to) === SPACE;
  to = skip(text, to);
  const unit = text.charCodeAt(to);
  const marked = unit === PAUSE || unit === COLON || unit === DOT || unit === COMMA;
  return {
    form,
    value,
    ordinal,
    end: skip(text, marked ? to + 1 : to),
    sound: gap || (marked && unit !== COMMA) || form !== 'article',
  };
}

/** One character that is a whole number: ㈠ ⒈ ⑴ ①. */
function enclosed(text: string, at: number): Ordinal | null {
  const unit = text.charCodeAt(at);
  const end = skip(text, at + 1);
  if (unit >= 0x3220 && unit <= 0x3229) {
    const value = unit - 0x321f;
    return { form: 'section', value, ordinal: `(${'一二三四五六七八九十'[value - 1]})`, end, sound: true };
  }
  if (unit >= 0x2488 && unit <= 0x249b)
    return { form: 'clause', value: unit - 0x2487, ordinal: String(unit - 0x2487), end, sound: true };
  if (unit >= 0x2474 && unit <= 0x2487)
    return { form: 'point', value: unit - 0x2473, ordinal: `(${unit - 0x2473})`, end, sound: true };
  if (unit >= 0x2460 && unit <= 0x2473)
    return { form: 'point', value: unit - 0x245f, ordinal: text.charAt(at), end, sound: true };
  return null;
}

/** The heading's number that begins at `at` of a folded text, or null. */
export function ordinalAt(text: string, at: number): Ordinal | null {
  const unit = text.charCodeAt(at);
  if (unit === OPEN) return bracketed(text, at);
  if (isDigit(unit)) return numbered(text, at);
  if (unit === NUMBER_WORD) return worded(text, at);
  if (hanDigit(unit) > 0) return bareHan(text, at);
  if (unit >= 0x2460 && unit <= 0x3229) return enclosed(text, at);
  if (unit === 0x6c || unit === 0x49) return numbered(text, at);
  // `-、总体要求`: 一 that a scanner or a typist took for a dash.
  if (unit === DASH && text.charCodeAt(skip(text, at + 1)) === PAUSE)
    return { form: 'part', value: 1, ordinal: '一', end: skip(text, skip(text, at + 1) + 1), sound: false };
  return null;
}
