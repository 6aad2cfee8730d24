import { expect, test } from 'vitest';
import { placeAt } from '../place-at.ts';
import { cellTexts } from '../testing/read.ts';
import { readMarkdown } from './read-markdown.ts';

test('headings and pipe tables are found, the text stays untouched', () => {
  const text =
    '# 行动计划 #\r\n\r\n## 一、目标\n\n| 指标 | 目标 \\| 口径 |\n|---|:-:|\n| 产值 | 80亿元 |\n| 企业 |  |\n后文\n';
  const document = readMarkdown(text, '计划.md');
  expect(document.text).toBe(text);
  expect(document.headings.map((h) => [h.level, text.slice(h.start, h.end)])).toEqual([
    [1, '行动计划'],
    [2, '一、目标'],
  ]);
  expect(cellTexts(document)).toEqual([
    ['指标', '目标 \\| 口径'],
    ['产值', '80亿元'],
    ['企业', ''],
  ]);
  expect(placeAt(document, text.indexOf('产值'))).toEqual({ line: 7 });
});

test.each([
  ['|'.repeat(3000), '|-|', ''],
  ['| a | b |', '|-|-|', '| 1 | 2 |\n'.repeat(200_000)],
  ['| a |', '|-|', `${'| 1 |\n'.repeat(999)}${'|'.repeat(1500)}\n`],
])('a table past the limit is refused', (head, rule, rows) => {
  expect(() => readMarkdown(`${head}\n${rule}\n${rows}`, '计划.md')).toThrow(/too-complex/u);
});

test.each([
  '#标签不是标题\n',
  '```\n# 注释\n| a | b |\n|---|---|\n```\n',
  '甲 | 乙\n没有横线\n',
  '####### 七级\n',
  '正文\n---\n',
])('no heading and no table in %j', (text) => {
  const document = readMarkdown(text, '计划.md');
  expect(document.headings).toEqual([]);
  expect(document.tables).toEqual([]);
});
