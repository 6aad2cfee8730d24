import { chineseNumeral } from './chinese-numeral.ts';

/** A number read off the folded text: its place, its plain decimal digits, and how it was written. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Plain decimal string: `1500`, `0.65`. */
  readonly digits: string;
  readonly chinese: boolean;
  /** 千亿, 百家: a magnitude with no digit before it. */
  readonly bare: boolean;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLatin = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** End of the digits from `at` on. */
function digitsEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isDigit(text.charCodeAt(next))) next += 1;
  return next;
}

/** 1500 · 1,500 · 0.65. Thousands groups only where every group has three digits. */
export function readArabic(text: string, start: number, end: number): Numeral | null {
  let at = digitsEnd(text, start, end);
  if (at === start) return null;
  let digits = text.slice(start, at);
  while (at - start <= 15 && digits.length <= 12 && text.charAt(at) === ',') {
    const group = digitsEnd(text, at + 1, end);
    if (group !== at + 4 || digitsEnd(text, start, end) - start > 3 || digits.startsWith('0')) break;
    digits += text.slice(at + 1, group);
    at = group;
  }
  if (text.charAt(at) === '.' && at + 1 < end) {
    const fraction = digitsEnd(text, at + 1, end);
    if (fraction > at + 1) {
      digits += `.${text.slice(at + 1, fraction)}`;
      at = fraction;
    }
  }
  if (digits.length > 18) return null;
  return { start, end: at, digits: digits.replace(/^0+(?=\d)/u, ''), chinese: false, bare: false };
}

/** True where the digits at `start` belong to a name or a code: PM2.5, O3, 5G, 1+5, 第3. */
export function insideName(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLatin(before)) return true;
  const prior = text.charAt(start - 1);
  if (
    prior === '第' ||
    prior === '+' ||
    prior === '.' ||
    prior === '_' ||
    prior === '№' ||
    prior === '×' ||
    prior === '#'
  )
    return true;
  if (prior === '-' && isLatin(text.charCodeAt(start - 2))) return true;
  const next = text.charAt(end);
  if (next === '+' || next === '_' || next === '#') return true;
  if (next === '.' && isDigit(text.charCodeAt(end + 1))) return true;
  return false;
}

const CHINESE = new Set('〇零一二两三四五六七八九十百千万亿');
export const isChineseDigit = (char: string): boolean => CHINESE.has(char);

/**
 * A Chinese numeral at `start`, without the 万 or 亿 that goes to the unit: 三千亿元 → 三千 (+ 亿元).
 * 千瓦, 千米, 千克, 千伏 keep their 千.
 */
export function readChinese(text: string, start: number, end: number): Numeral | null {
  let at = start;
  while (at < end && at - start < 12 && CHINESE.has(text.charAt(at))) at += 1;
  if (text.charAt(at - 1) === '千' && '瓦米克伏'.includes(text.charAt(at)) && at < end && at - 1 > start) at -= 1;
  let run = text.slice(start, at);
  const tail = /(?:万亿|亿|万)$/u.exec(run)?.[0] ?? '';
  const core = run.slice(0, run.length - tail.length);
  if (tail !== '' && core !== '' && !/[万亿]/u.test(core)) {
    run = core;
    at -= tail.length;
  } else if (tail !== '' && core === '') {
    // 万亿元, 亿元: one of them.
    return { start, end: start, digits: '1', chinese: true, bare: true };
  }
  const value = chineseNumeral(run);
  if (value === null) return null;
  return { start, end: at, digits: String(value), chinese: true, bare: /^[百千]/u.test(run) };
}
