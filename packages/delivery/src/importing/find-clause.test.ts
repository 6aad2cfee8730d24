import type { OutlineNode } from '@gangmu/plan';
import { expect, it } from 'vitest';
import { clauseFinder } from './find-clause.ts';

const TEXT = '甲部分。建设智能工厂八家。乙部分。新增口袋公园十处。';
const node = (kind: string, path: string, ordinal: string, start: number, bodyEnd: number) =>
  ({
    kind,
    path,
    ordinal,
    title: path,
    start,
    end: bodyEnd,
    bodyEnd,
    quote: '',
    parent: null,
  }) as unknown as OutlineNode;
const [part, first, section, second, sixth] = [
  node('part', '一', '一', 0, 13),
  node('clause', '一/1', '1', 4, 13),
  node('section', '二/(一)', '(一)', 13, 17),
  node('clause', '二/1', '1', 17, 26),
  node('clause', '二/6', '6', 26, 26),
];
const find = clauseFinder({ text: TEXT, outline: [part, first, section, second, sixth] as OutlineNode[] });
const path = (clause: string, ...words: string[]) => find(clause, words).node?.path ?? null;

it('reads a clause as it is exported and as it was exported before', () => {
  for (const clause of ['第6条', 'Clause 6', '6', '二/6']) expect(path(clause)).toBe('二/6');
});
it('of the first clauses of two parts takes the one that the row stands in, and none without its words', () => {
  expect(path('第1条', '新增口袋公园十处')).toBe('二/1');
  expect(path('第1条', '建设智能工厂八家')).toBe('一/1');
  expect(path('第1条')).toBeNull();
});
it('takes (一) for the section of that ordinal, not for part 一', () => {
  expect(path('(一)')).toBe('二/(一)');
  expect(path('一')).toBe('一');
});
