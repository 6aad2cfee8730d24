import { expect, test } from 'vitest';
import { countKinds } from './count-kinds.ts';

test.each([
  ['国际和国家标准', 2],
  ['国际标准', 1],
  ['琴行、乐器坊及琴房', 3],
  ['和美乡村', 1],
  ['参与企业', 1],
  ['普及率', 1],
  ['', 1],
] as const)('%s counts %i kinds', (indicator, kinds) => {
  expect(countKinds(indicator)).toBe(kinds);
});
