import { expect, test } from 'vitest';
import { nearNames } from './near-names.ts';

const names = ['区科技局', '区财政局', '区工业和信息化局', '区教育局', '市生态环境局澄湖分局'];
test('a name without its region is near to the whole one', () =>
  expect(nearNames('科技局', names)[0]).toBe('区科技局'));
test('the nearest comes first', () => expect(nearNames('生态环境局', names)[0]).toBe('市生态环境局澄湖分局'));
test('what shares nothing is not offered', () => expect(nearNames('海事法院', names)).toEqual([]));
test('no more than three are offered', () => expect(nearNames('区局', Array(9).fill('区局'))).toHaveLength(3));
test('a single character is near to nothing', () => expect(nearNames('局', names)).toEqual([]));
