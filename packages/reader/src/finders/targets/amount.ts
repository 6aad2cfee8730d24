import { FIXED_NAMES } from '../../lexicon/exclusions.ts';
import { wordIndex } from '../../word-index.ts';
import { type Amount, buildAmount, hasTrailer } from './build-amount.ts';
import { insideName, isChineseDigit, type Numeral, readArabic, readChinese } from './numeral.ts';
import { type Measure, type ReadUnit, readUnit, skipBlanks } from './unit.ts';
import { doublingAt, fractionAt, halfAt } from './worded-amount.ts';

const PLAIN: Measure = { quantity: 'other', base: '', factor: '1', power: 0 };
const NAMES = wordIndex(FIXED_NAMES.map((name) => [name, true] as const));
const SEPARATOR = /(?:至|到|~|--?)/uy;

/** 0 nothing · 1 digit · 2 Chinese numeral · 3 opening quote · 4 翻 · 5 半. One table look-up a character keeps plain text cheap. */
const CLASS = new Uint8Array(0x10000);
for (let code = 48; code <= 57; code++) CLASS[code] = 1;
for (const char of '一二两三四五六七八九十百千万亿') CLASS[char.charCodeAt(0)] = 2;
CLASS['翻'.charCodeAt(0)] = 4;
CLASS['半'.charCodeAt(0)] = 5;
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
    const amount = (kind === 1 ? arabicAt : kind === 2 ? chineseAt : kind === 4 ? doublingAt : halfAt)(text, at, to);
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
  const fraction = fractionAt(text, at, false);
  if (fraction) return fraction;
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
  // 冬季两项, 现代五项.
  if (text.charAt(at + 1) === '项' && /(?:冬季|现代)$/u.test(text.slice(Math.max(0, at - 2), at))) return skip;
  const fixed = NAMES.at(text, at);
  if (fixed) return Math.max(skip, at + fixed.word.length);
  const fraction = fractionAt(text, at, true);
  if (fraction) return fraction;
  const first = readChinese(text, at, to);
  if (first === null) return skip;
  const amount = complete(text, first, to, readChinese);
  // A Chinese numeral without a unit is a word (统一, 三农), not an amount.
  if (typeof amount === 'number' || (amount.unit === '' && !amount.great)) return Math.max(skip, at + 1);
  return Number(amount.digits) < 10 && isGrade(text, amount) ? amount.end : amount;
}

/** 三类医疗器械, 二期工程: a grade or a stage. */
const isGrade = (text: string, { unit, unitEnd }: Amount) =>
  unit === '期' || (unit === '类' && /^(?:医|药|新药|水|地区|区|县|费|城市)/u.test(text.slice(unitEnd, unitEnd + 2)));

type Reader = (text: string, start: number, end: number) => Numeral | null;

/** Adds range, unit and trailer to a number. */
function complete(text: string, first: Numeral, to: number, read: Reader): Amount | number {
  let unit = readUnit(text, first.end);
  // 一个半月, 两年半: neither the one nor the half.
  if (unit !== null && text.charAt(unit.end) === '半') return unit.end + 1;
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
      return buildAmount(
        text,
        first,
        last,
        second,
        { end: last.end + 1, unit: '大', measure: { ...PLAIN, quantity: 'count', base: '大' }, plus: false },
        true,
      );
    // 0.65, 1.2: a figure without a unit; a letter or a Chinese noun behind it makes it a code.
    const open = text.charAt(skipBlanks(text, last.end));
    // 3.2:1 is a ratio with a figure of its own, 1:6 a proportion.
    if ((open === ':' || open === '∶') && CLASS[text.charCodeAt(last.end + 1)] === 1) {
      const ratio = text.charAt(last.end + 1) === '1' && CLASS[text.charCodeAt(last.end + 2)] !== 1 && !first.chinese;
      if (!ratio || Number(first.digits) <= 1) return read(text, last.end + 1, to)?.end ?? last.end + 2;
      return buildAmount(
        text,
        first,
        last,
        second,
        { end: last.end + 2, unit: '', measure: PLAIN, plus: false },
        false,
      );
    }
    if (
      first.chinese ||
      !(open === '' || /[,;。、)\n!?:]/u.test(open) || hasTrailer(text, last.end) || /[和及与]/u.test(open))
    )
      return last.end;
    return buildAmount(text, first, last, second, { end: last.end, unit: '', measure: PLAIN, plus: false }, false);
  }
  return buildAmount(text, first, last, second, unit, false);
}

const sameBase = (a: ReadUnit, b: ReadUnit) =>
  a.measure.base !== '' && a.measure.base === b.measure.base && a.unit === b.unit;
