import { expect, it } from 'vitest';
import { wholeWords } from './whole-words.ts';

it('ends a sentence of the demo where one of its clauses ends, never inside a word or a figure', () => {
  expect(wholeWords('新签约项目150个', 60)).toBe('新签约项目150个');
  expect(wholeWords('高新技术企业分别达到1400家、2000家,科技型中小企业翻番', 30)).toBe(
    '高新技术企业分别达到1400家、2000家',
  );
  expect(wholeWords('一个没有停顿的很长的句子，后面还有', 5)).toBe('一个没有停顿的很长的句子');
  expect(wholeWords('没有停顿的句子', 3)).toBe('没有停顿的句子');
});
