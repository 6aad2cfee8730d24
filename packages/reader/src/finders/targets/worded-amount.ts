import { type Amount, buildAmount } from './build-amount.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { readFraction } from './fraction.ts';
import type { Numeral } from './numeral.ts';
import { type Measure, readUnit } from './unit.ts';

/** 三分之二, 百分之九十, 2/3. */
export function fractionAt(text: string, at: number, chinese: boolean): Amount | null {
  const fraction = readFraction(text, at);
  if (fraction === null) return null;
  const { end, digits, unit } = fraction;
  const measure: Measure = { quantity: 'share', base: '%', factor: unit === '%' ? '1' : '0.1', power: 0 };
  const number: Numeral = { start: at, end, digits, chinese, bare: false };
  return buildAmount(text, number, number, null, { end, unit, measure, plus: false }, false);
}

const HALF = /半(?=个(?:月|小时|工作日|百分点)|小时|天(?!然))/uy;

/** 半个月, 半小时: one half; 上半年, 大半 and 一个半月 are something else. */
export function halfAt(text: string, at: number): Amount | number {
  HALF.lastIndex = at;
  if (!HALF.test(text) || (at > 0 && '每上下前后大多小过一两个夜'.includes(text.charAt(at - 1)))) return at + 1;
  const unit = readUnit(text, at + 1);
  if (unit === null) return at + 1;
  const number: Numeral = { start: at, end: at + 1, digits: '0.5', chinese: true, bare: false };
  return buildAmount(text, number, number, null, unit, false);
}

const DOUBLING = /翻(?:了|近|一)?([一两二三四])?番/uy;

/** 翻番, 翻一番, 翻两番: one, two doublings. */
export function doublingAt(text: string, at: number): Amount | number {
  DOUBLING.lastIndex = at;
  const match = DOUBLING.exec(text);
  if (!match) return at + 1;
  const end = DOUBLING.lastIndex;
  const digits = String(chineseNumeral(match[1] ?? '一') ?? 1);
  const number: Numeral = { start: at, end, digits, chinese: true, bare: false };
  const measure: Measure = { quantity: 'rate', base: '番', factor: '1', power: 0 };
  return buildAmount(text, number, number, null, { end, unit: '番', measure, plus: false }, false);
}
