import { expect, test } from 'vitest';
import { manuscript } from '../../manuscript.ts';
import { rowDeadline } from './row-deadline.ts';

test.each([
  ['2027年3月底', 'by:2027'],
  ['2027年6月、12月', 'by:2027'],
  ['二〇二七—二〇二九年', 'by:2029'],
  ['2026年起至2028年12月', 'by:2028'],
  ['2026年启动，2028年完成', 'by:2028'],
  ['每年12月', 'annual'],
  ['2026年起，每年12月底前', 'annual'],
  ['长期坚持', 'none'],
  ['2026年起长期坚持', 'none'],
  ['2026年6月起持续推进', 'none'],
])('a cell that says %s is due %s', (text, period) => {
  expect(rowDeadline(manuscript(text), 0, text.length)).toMatchObject({ period, quote: text });
});
test('an empty cell says nothing', () => expect(rowDeadline(manuscript('甲'), 1, 1)).toBeNull());
