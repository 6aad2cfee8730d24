import { hanValue } from '../../lexicon/structure-ordinals.ts';
import { digitEnd, hanEnd, isDigit, MARK, skip, withoutBlanks } from './number-runs.ts';
import type { Ordinal, OrdinalForm } from './ordinal-at.ts';

const FORM_OF: Readonly<Record<string, OrdinalForm>> = { 章: 'chapter', 节: 'division', 条: 'article' };

/** 第一章 第二节 第三条 第四部分, each followed by a blank, a mark or its title. */
export function worded(text: string, at: number): Ordinal | null {
  const from = skip(text, at + 1);
  const end = isDigit(text.charCodeAt(from)) ? digitEnd(text, from) : hanEnd(text, from);
  if (end === from) return null;
  const numeral = withoutBlanks(text.slice(from, end));
  const value = isDigit(numeral.charCodeAt(0)) ? Number(numeral) : hanValue(numeral);
  if (value === 0) return null;
  const word = skip(text, end);
  const long = text.startsWith('部分', word);
  const form = long ? 'chapter' : FORM_OF[text.charAt(word)];
  if (!form) return null;
  let to = word + (long ? 2 : 1);
  const ordinal = `第${numeral}${text.slice(word, to)}`;
  const gap = text.charCodeAt(to) === MARK.space;
  to = skip(text, to);
  const unit = text.charCodeAt(to);
  const marked = unit === MARK.pause || unit === MARK.colon || unit === MARK.dot || unit === MARK.comma;
  return {
    form,
    value,
    ordinal,
    end: skip(text, marked ? to + 1 : to),
    sound: gap || (marked && unit !== MARK.comma) || form !== 'article',
  };
}

/** One character that is a whole number: ㈠ ⒈ ⑴ ①. */
export function enclosed(text: string, at: number): Ordinal | null {
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
