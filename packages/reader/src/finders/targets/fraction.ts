import { chineseNumeral } from './chinese-numeral.ts';

/** A share written in words or as a fraction, told as the decimal that stands before its unit. */
export interface Fraction {
  readonly end: number;
  readonly digits: string;
  readonly unit: '%' | '‰';
}

const WORDS = /([二两三四五六七八九十百千])分之([一二三四五六七八九十百零]{1,6})/uy;
const SIGNS = /([1-9])\/([2-9]|10)(?=以上|左右|以内|以下|的|[,;。、)])/uy;

/** 百分之九十 → 90%, 千分之三 → 3‰, 三分之二 and 2/3 → 66.67%: other denominators are brought to per cent. */
export function readFraction(text: string, at: number): Fraction | null {
  // 四分之三 has its mark one character on; most numerals have none.
  if (text.charCodeAt(at + 1) === MARK) {
    WORDS.lastIndex = at;
    const match = WORDS.exec(text);
    const above = chineseNumeral(match?.[2] ?? '');
    if (!match || above === null) return null;
    if (match[1] === '百') return { end: WORDS.lastIndex, digits: String(above), unit: '%' };
    if (match[1] === '千') return { end: WORDS.lastIndex, digits: String(above), unit: '‰' };
    return perCent(above, chineseNumeral(match[1] as string), WORDS.lastIndex);
  }
  if (text.charCodeAt(at + 1) !== SLASH) return null;
  SIGNS.lastIndex = at;
  const match = SIGNS.exec(text);
  return match ? perCent(Number(match[1]), Number(match[2]), SIGNS.lastIndex) : null;
}

const MARK = '分'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);

function perCent(above: number, below: number | null, end: number): Fraction | null {
  if (below === null || above >= below) return null;
  return { end, digits: String(Math.round((above / below) * 10_000) / 100), unit: '%' };
}
