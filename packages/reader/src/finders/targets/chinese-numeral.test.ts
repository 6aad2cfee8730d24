import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, toChineseNumeral } from './chinese-numeral.ts';

describe('chineseNumeral', () => {
  it('gives back every whole number that is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(chineseNumeral(toChineseNumeral(value))).toBe(value);
      }),
    );
  });

  it.each([
    ['二十', 20],
    ['十五', 15],
    ['一百零五', 105],
    ['两千', 2000],
    ['一万两千', 12000],
    ['三亿', 300_000_000],
    ['千', 1000],
  ])('reads %s', (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });

  it.each(['十四五', '三四', '二〇二五', '一二三', '三百五', '百千', '一万二'])('leaves %s unread', (text) => {
    expect(chineseNumeral(text)).toBeNull();
  });
});
