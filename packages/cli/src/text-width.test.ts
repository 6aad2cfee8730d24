import { describe, expect, it } from 'vitest';
import { clipText, padText, textWidth } from './text-width.ts';

describe('the width of a text', () => {
  it.each([
    ['指标', 4],
    ['GDP', 3],
    ['（一）', 6],
    ['“双碳”', 8],
    ['1.1万亿元', 9],
    ['𠮷', 2],
    ['', 0],
  ])('of %s is %d columns', (text, width) => expect(textWidth(text)).toBe(width));

  it('is filled on the right for words and on the left for figures', () => {
    expect(padText('责任', 6)).toBe('责任  ');
    expect(padText('12', 6, 'left')).toBe('    12');
    expect(padText('责任单位', 6)).toBe('责任单位');
  });

  it('is cut with … and never over the edge', () => {
    expect(clipText('建成高标准厂房', 9)).toBe('建成高标…');
    expect(clipText('建成\n 厂房', 20)).toBe('建成 厂房');
    for (let width = 2; width < 20; width++)
      expect(textWidth(clipText('每年新增a1个平台', width))).toBeLessThanOrEqual(width);
  });
});
