import { expect, it } from 'vitest';
import { oneLine, words } from './common.ts';

it.each([
  ['区行动计划\r\n（2026-2028年）', '区行动计划（2026-2028年）'],
  ['标题\r\nX-Evil: 1', '标题X-Evil: 1'],
  ['Action plan\n 2026', 'Action plan 2026'],
  ['  区科技局\t ', '区科技局'],
  ['科\u0007技\u2028局', '科技局'],
  ['周 怀远', '周 怀远'],
])('keeps a title or a name in one line: %j', (given, kept) => {
  expect(oneLine().parse(given)).toBe(kept);
});

it('takes nothing for a name that has nothing but control characters', () => {
  expect(oneLine().safeParse('\r\n\t').success).toBe(false);
});

it.each([
  [' ', false],
  ['a\n', false],
  ['\t', true],
  [' \n', true],
  ['\u2028 ', true],
])('takes as long as the text is, and no longer, for a body full of %j', (filling, fits) => {
  const since = Date.now();
  expect(oneLine().safeParse(`甲${filling.repeat(400_000)}乙`).success).toBe(fits);
  expect(Date.now() - since).toBeLessThan(5000);
});

it('leaves the lines of a reason', () => {
  expect(words().parse('一、甲\n二、乙')).toBe('一、甲\n二、乙');
});
