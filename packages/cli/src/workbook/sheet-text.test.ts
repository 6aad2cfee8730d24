import { describe, expect, it } from 'vitest';
import { rowHeight, TALLEST } from './row-height.ts';
import { looksLikeFormula, sheetText } from './sheet-text.ts';

describe('a text for a cell', () => {
  it('loses what XML cannot hold and keeps its lines', () => {
    expect(sheetText('甲\u0000乙\u2028丙\r\n丁\ud800戊\ufffe')).toBe('甲乙\n丙\n丁戊');
    expect(sheetText('𠮷')).toBe('𠮷');
  });

  it('is cut at what a cell can hold', () => {
    expect(sheetText('长'.repeat(40_000))).toHaveLength(32_767);
  });

  it.each(['=1+1', '+86', '-5%', '@x', '＝A1'])('%s looks like a formula', (text) =>
    expect(looksLikeFormula(text)).toBe(true),
  );
  it.each(['达到85%', '1-2', '（=）', ''])('%s does not', (text) => expect(looksLikeFormula(text)).toBe(false));
});

describe('the height of a row', () => {
  it('grows with the lines of its fullest cell', () => {
    const one = rowHeight(['短'], [20]);
    expect(rowHeight(['一'.repeat(40)], [20])).toBeGreaterThan(one * 3);
    expect(rowHeight(['a\nb\nc'], [20])).toBeGreaterThan(one * 2);
    expect(rowHeight([undefined, 3], [20, 20])).toBe(20);
  });

  it('may pass what a sheet can show, which the caller must know', () => {
    expect(rowHeight(['长'.repeat(3000)], [40])).toBeGreaterThan(TALLEST);
  });
});
