import { expect, test } from 'vitest';
import { clauseEdges, nextEdge } from './clause-edges.ts';

test('a stretch may be cut behind commas, semicolons and full stops, never inside a figure', () => {
  const text = '前文。新建公园30个，改造管网8,000公里；建成。后文';
  const edges = clauseEdges(text, 3, text.indexOf('后文'));
  const pieces = edges.slice(0, -1).map((at, i) => text.slice(at, edges[i + 1]));
  expect(pieces).toEqual(['新建公园30个，', '改造管网8,000公里；', '建成。']);
});
test('the end of a span moves to the next mark and stops at the ends of the text', () => {
  const text = '甲乙，丙丁。戊';
  expect(nextEdge(text, 3, 1)).toBe(6);
  expect(nextEdge(text, 6, -1)).toBe(3);
  expect(nextEdge(text, 3, -1)).toBe(0);
  expect(nextEdge(text, 6, 1)).toBe(7);
});
