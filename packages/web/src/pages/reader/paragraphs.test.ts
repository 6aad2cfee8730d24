import type { Reading } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const EMPTY = { targets: [], duties: [], pilots: [], namedRegions: [], notes: [], outline: [] };
const reading = (parts: object) => ({ ...EMPTY, ...parts }) as unknown as Reading;

test('empty lines are no paragraphs, offsets stay those of the text', () => {
  const text = '一、发展\n\n到2027年达到80家。';
  expect(
    paragraphsOf(text, reading({ outline: [{ start: 0, kind: 'part' }] })).map((one) => [
      text.slice(one.start, one.end),
      one.heading,
    ]),
  ).toEqual([
    ['一、发展', 1],
    ['到2027年达到80家。', null],
  ]);
});
test('overlapping findings are cut into stretches that join to the whole paragraph', () => {
  const text = '甲乙丙丁戊';
  const [paragraph] = paragraphsOf(text, reading({ targets: [{ start: 1, end: 4 }], pilots: [{ start: 3, end: 5 }] }));
  expect(paragraph?.stretches.map((one) => [text.slice(one.start, one.end), one.kinds.join('+')])).toEqual([
    ['甲', ''],
    ['乙丙', 'target'],
    ['丁', 'target+pilot'],
    ['戊', 'pilot'],
  ]);
});
test('a finding over two lines marks both, a note for the record marks nothing', () => {
  const text = '甲乙\n丙丁';
  const both = paragraphsOf(
    text,
    reading({ duties: [{ start: 1, end: 4 }], notes: [{ start: 0, end: 2, severity: 'info' }] }),
  );
  expect(
    both.flatMap((one) => one.stretches.map((part) => `${text.slice(part.start, part.end)}${part.kinds}`)),
  ).toEqual(['甲', '乙duty', '丙duty', '丁']);
});
