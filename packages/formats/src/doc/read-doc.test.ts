import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CELL_BREAK } from '../draft.ts';
import { placeAt } from '../place-at.ts';
import { makeOle } from '../testing/make-ole.ts';
import { cellTexts, read } from '../testing/read.ts';

/** Our own sentences, saved by LibreOffice as Word 97: two list levels, a merged table, a footnote. */
const FIXTURE = readFileSync(new URL('./fixtures/luwan.doc', import.meta.url));

test('ordinals that Word only draws are written, headings, tables and notes found', async () => {
  const document = await read(FIXTURE, 'ole', 'doc');
  expect(document.text.trim().split('\n')).toEqual([
    '芦湾区水运提升行动计划',
    '一、总体目标',
    '到2027年，货运量达到300万吨，“两港”联动①。',
    '二、主要任务',
    '（一）扩建港区',
    '1.新增泊位',
    '2.购置船舶',
    '（二）疏浚航道',
    '三、手写的序号',
    '（责任单位：区交通局、区水务局）',
    '任务\t牵头单位\t完成时限',
    `新建码头三座${CELL_BREAK}改造航道十公里\t区交通局\t2027年`,
    '\t区水务局\t',
    '表后文字。',
    '注：按上年实际计算。',
  ]);
  expect(document.headings.map((h) => [h.level, document.text.slice(h.start, h.end)])).toEqual([
    [1, '一、总体目标'],
    [1, '二、主要任务'],
  ]);
  expect(cellTexts(document)[1]).toEqual([`新建码头三座${CELL_BREAK}改造航道十公里`, '区交通局', '2027年']);
  expect(document.tables[0]?.cells[3]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
  expect(document.tables[0]?.cells[6]).toMatchObject({ rowSpan: 1, columnSpan: 2 });
  expect(placeAt(document, document.text.indexOf('区水务局\t'))).toEqual({ cell: '表1 R3C2' });
  expect(placeAt(document, document.text.indexOf('注：'))).toEqual({ paragraph: 9 });
});

test('a file cut anywhere, or with any byte changed, is refused or read, and never throws anything else', async () => {
  const outcomes = new Set<string>();
  const attempt = async (bytes: Buffer): Promise<void> => {
    try {
      outcomes.add((await read(bytes, 'ole', 'doc')).format);
    } catch (error) {
      outcomes.add((error as { code?: string }).code ?? String(error));
    }
  };
  for (let size = 600; size < FIXTURE.length; size += 601) await attempt(FIXTURE.subarray(0, size));
  for (let i = 0; i < 400; i++) {
    const bytes = Buffer.from(FIXTURE);
    for (let j = 0; j < 3; j++) bytes[(i * 7919 + j * 104729) % bytes.length] = (i * 31 + j * 97) & 0xff;
    await attempt(bytes);
  }
  const allowed = [
    'doc',
    'truncated',
    'damaged',
    'encrypted',
    'not-a-document',
    'wrong-extension',
    'unsupported-format',
    'empty',
    'too-complex',
  ];
  expect([...outcomes].filter((one) => !allowed.includes(one))).toEqual([]);
});

test('streams of a small file are found in the mini stream, chains that turn in a circle are refused', async () => {
  const circle = makeOle({ WordDocument: Buffer.alloc(4096) });
  circle.writeUInt32LE(2, 512 + 9 * 4);
  await expect(read(circle, 'ole', 'doc')).rejects.toMatchObject({ code: 'damaged' });
});
