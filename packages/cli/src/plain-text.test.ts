import { describe, expect, it } from 'vitest';
import { jsonLine, plainText } from './plain-text.ts';

describe('text for people', () => {
  it.each([
    ['甲\u001b[2J乙', '甲[2J乙'],
    ['\u001b]0;名\u0007题', ']0;名题'],
    ['甲\u009b31m\u007f乙\r丙\u0000', '甲31m乙丙'],
    ['一行\n\t二行\n', '一行\n\t二行\n'],
    ['[1/2] 甲\r', '[1/2] 甲\r'],
  ])('has no control characters: %j', (text, plain) => {
    expect(plainText(text, false)).toBe(plain);
    expect(plainText(text, true)).toBe(plain);
  });

  it('keeps its own colours on a terminal only', () => {
    expect(plainText('\u001b[31m红\u001b[39m\u001b[5m', true)).toBe('\u001b[31m红\u001b[39m[5m');
    expect(plainText('\u001b[31m红\u001b[39m', false)).toBe('[31m红[39m');
  });

  it('is escaped and not changed in JSON', () => {
    const value = { title: '甲\u001b[2J\u009b\u007f' };
    expect(jsonLine(value)).toBe('{"title":"甲\\u001b[2J\\u009b\\u007f"}\n');
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});
