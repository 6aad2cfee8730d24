import { expect, test } from 'vitest';
import { formatNumber } from './number-format.ts';

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'chineseCountingThousand', '十一'],
  [20, 'chineseCounting', '二十'],
  [105, 'chineseCountingThousand', '一百零五'],
  [110, 'chineseCountingThousand', '一百一十'],
  [1010, 'japaneseCounting', '一千零一十'],
  [2025, 'ideographDigital', '二〇二五'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircleChinese', '㉑'],
  [60, 'decimalEnclosedCircle', '60'],
  [4, 'decimalEnclosedParen', '⑷'],
  [5, 'decimalEnclosedFullstop', '⒌'],
  [12, 'decimalFullWidth', '１２'],
  [7, 'decimalZero', '07'],
  [14, 'upperRoman', 'XIV'],
  [9, 'lowerRoman', 'ix'],
  [28, 'lowerLetter', 'bb'],
  [2, 'ideographTraditional', '乙'],
  [13, 'ideographZodiac', '子'],
  [15, 'chineseLegalSimplified', '壹拾伍'],
  [3, 'no such format', '3'],
  [3, 'constructor', '3'],
  [3, 'none', ''],
  [0, 'chineseCounting', '0'],
])('%i as %s is written %s', (n, format, written) => {
  expect(formatNumber(n, format)).toBe(written);
});
