import type { Comparator } from '@gangmu/plan';
import { TRAILERS } from '../../lexicon/bridges.ts';
import { FIXED_NAMES } from '../../lexicon/exclusions.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { insideName, isChineseDigit, type Numeral, readArabic, readChinese } from './numeral.ts';
import { type Measure, type ReadUnit, readUnit, skipBlanks } from './unit.ts';

/** A number with its unit and the comparator behind it, as it stands in a sentence. */
export interface Amount {
  /** Where the number starts. */
  readonly start: number;
  /** Where the number's own digits end (of a range: the second number's). */
  readonly numberEnd: number;
  /** Behind the unit. */
  readonly unitEnd: number;
  /** Behind 以上, 左右 and the like. */
  readonly end: number;
  readonly digits: string;
  /** The second number of a range. */
  readonly digits2: string | undefined;
  readonly unit: string;
  readonly measure: Measure;
  readonly tail: Comparator | null;
  readonly chinese: boolean;
  readonly bare: boolean;
  /** 七大产业: counts the parts of a structure. */
  readonly great: boolean;
}

const TRAILER = new RegExp(
  `(?:${Object.keys(TRAILERS)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/gu, '\\$&'))
    .join('|')})`,
  'uy',
);
const PLAIN: Measure = { quantity: 'other', base: '', factor: '1', power: 0 };
const SEPARATOR = /(?:至|到|~|--?)/uy;

/** 0 nothing · 1 digit · 2 Chinese numeral · 3 opening quote · 4 翻. One table look-up a character keeps plain text cheap. */
const CLASS = new Uint8Array(0x10000);
for (let code = 48; code <= 57; code++) CLASS[code] = 1;
for (const char of '一二两三四五六七八九十百千万亿') CLASS[char.charCodeAt(0)] = 2;
CLASS['翻'.charCodeAt(0)] = 4;
for (const char of '“《〔') CLASS[char.charCodeAt(0)] = 3;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '〔': '〕' };
/** Quoted words longer than this are speech, not a name. */
const NAME_LENGTH = 40;

/** Every amount of a stretch of folded text, in order. Years, ordinals, codes and quoted names are passed over. */
export function amountsOf(text: string, from: number, to: number): Amount[] {
  const found: Amount[] = [];
  let at = from;
  while (at < to) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind === 0) {
      at += 1;
      continue;
    }
    if (kind === 3) {
      const limit = Math.min(to, at + (text.charAt(at) === '《' ? 80 : NAME_LENGTH));
      const close = text.slice(at + 1, limit).indexOf(CLOSING[text.charAt(at)] as string);
      at += close >= 0 ? close + 2 : 1;
      continue;
    }
    const amount = (kind === 1 ? arabicAt : kind === 2 ? chineseAt : doublingAt)(text, at, to);
    if (typeof amount === 'number') at = amount;
    else {
      found.push(amount);
      at = amount.end;
    }
  }
  return found;
}

/** The amount at an arabic number, or where to go on. */
function arabicAt(text: string, at: number, to: number): Amount | number {
  const first = readArabic(text, at, to);
  if (first === null) {
    let next = at + 1;
    while (next < to && CLASS[text.charCodeAt(next)] === 1) next += 1;
    return next;
  }
  if (insideName(text, first.start, first.end)) return first.end;
  const year = Number(first.digits);
  const next = text.charAt(skipBlanks(text, first.end));
  if (
    year >= 1900 &&
    year < 2100 &&
    Number.isInteger(year) &&
    (next === '年' || /-{1,2}(?:19|20)\d\d/uy.test(text.slice(first.end, first.end + 6)))
  )
    return first.end + 1;
  if (text.charAt(at - 1) === '每') return first.end;
  return complete(text, first, to, readArabic);
}

function chineseAt(text: string, at: number, to: number): Amount | number {
  let skip = at + 1;
  while (skip < to && isChineseDigit(text.charAt(skip))) skip += 1;
  const before = text.charAt(at - 1);
  if (before !== '' && ('第每数几'.includes(before) || CLASS[before.charCodeAt(0)] === 1)) return skip;
  if (FIXED_NAMES.some((name) => text.startsWith(name, at))) return skip;
  const first = readChinese(text, at, to);
  if (first === null) return skip;
  const amount = complete(text, first, to, readChinese);
  // A Chinese numeral without a unit is a word (统一, 三农), not an amount.
  if (typeof amount === 'number' || (amount.unit === '' && !amount.great)) return Math.max(skip, at + 1);
  return amount;
}

const DOUBLING = /翻(?:了|近|一)?([一两二三四])?番/uy;

/** 翻番, 翻一番, 翻两番: one, two doublings. */
function doublingAt(text: string, at: number): Amount | number {
  DOUBLING.lastIndex = at;
  const match = DOUBLING.exec(text);
  if (!match) return at + 1;
  const end = DOUBLING.lastIndex;
  const digits = String(chineseNumeral(match[1] ?? '一') ?? 1);
  const number: Numeral = { start: at, end, digits, chinese: true, bare: false };
  const measure: Measure = { quantity: 'rate', base: '番', factor: '1', power: 0 };
  return build(text, number, number, null, { end, unit: '番', measure, plus: false }, false);
}

type Reader = (text: string, start: number, end: number) => Numeral | null;

/** Adds range, unit and trailer to a number. */
function complete(text: string, first: Numeral, to: number, read: Reader): Amount | number {
  let unit = readUnit(text, first.end);
  let last = first;
  let second: Numeral | null = null;
  SEPARATOR.lastIndex = unit?.end ?? first.end;
  const separator = SEPARATOR.exec(text);
  if (separator) {
    const other = read(text, SEPARATOR.lastIndex, to);
    const after = other ? readUnit(text, other.end) : null;
    if (other && after && (unit === null || unit.unit === after.unit || sameBase(unit, after))) {
      if (Number(other.digits) <= Number(first.digits) && unit === null) return other.end;
      second = other;
      last = other;
      unit = after;
    } else if (other && unit === null) return other.end;
  }
  if (unit === null) {
    const great = text.charAt(last.end) === '大' && !'型于量中小学力家数众会批面幅'.includes(text.charAt(last.end + 1));
    if (great && Number(last.digits) <= 30)
      return build(
        text,
        first,
        last,
        second,
        { end: last.end + 1, unit: '大', measure: { ...PLAIN, quantity: 'count', base: '大' }, plus: false },
        true,
      );
    // 0.65, 1.2: a figure without a unit; a letter or a Chinese noun behind it makes it a code.
    TRAILER.lastIndex = last.end;
    const open = text.charAt(skipBlanks(text, last.end));
    // 1:6 is a proportion.
    if (open === ':' && CLASS[text.charCodeAt(last.end + 1)] === 1) return last.end + 2;
    if (first.chinese || !(open === '' || /[,;。、)\n!?:]/u.test(open) || TRAILER.test(text) || /[和及与]/u.test(open)))
      return last.end;
    return build(text, first, last, second, { end: last.end, unit: '', measure: PLAIN, plus: false }, false);
  }
  return build(text, first, last, second, unit, false);
}

const sameBase = (a: ReadUnit, b: ReadUnit) =>
  a.measure.base !== '' && a.measure.base === b.measure.base && a.unit === b.unit;

function build(
  text: string,
  first: Numeral,
  last: Numeral,
  second: Numeral | null,
  unit: ReadUnit,
  great: boolean,
): Amount {
  TRAILER.lastIndex = skipBlanks(text, unit.end);
  const trailer = TRAILER.exec(text);
  const tail = trailer ? (TRAILERS[trailer[0]] as Comparator) : null;
  return {
    start: first.start,
    numberEnd: last.end,
    unitEnd: unit.end,
    end: trailer ? TRAILER.lastIndex : unit.end,
    digits: first.digits,
    digits2: second?.digits,
    unit: unit.unit,
    measure: unit.measure,
    tail: tail ?? (unit.plus ? '>=' : null),
    chinese: first.chinese,
    bare: first.bare,
    great,
  };
}
