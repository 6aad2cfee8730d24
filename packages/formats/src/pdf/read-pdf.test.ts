import { expect, test } from 'vitest';
import { placeAt } from '../place-at.ts';
import { makePdf, type PdfLine } from '../testing/make-pdf.ts';
import { read } from '../testing/read.ts';
import { mapRadicals } from './radicals.ts';

/** A page of 28 characters a line at 16 points: left edge 72, right edge 520, lines 28 apart. */
function page(texts: readonly string[], number?: number): PdfLine[] {
  const lines = texts.map((text, i) => {
    const indent = text.length - text.trimStart().length;
    return { text: text.trim(), x: 72 + indent * 16, y: 740 - i * 28 };
  });
  return number === undefined ? lines : [...lines, { text: `— ${number} —`, x: 280, y: 40, size: 14 }];
}
const FULL = '聚焦智能装备新型材料绿色食品三条产业链建设园区三个引进企业';
const pdf = (bytes: Uint8Array) => read(bytes, 'pdf', 'pdf');

test('lines are joined to paragraphs by indent and line end, also over the end of a page', async () => {
  const document = await pdf(
    makePdf([
      page([`　　${FULL.slice(0, 26)}`, FULL, '十家。', `　　${FULL.slice(0, 26)}`, FULL.slice(0, 28)], 1),
      page(['到二〇二九年全部建成。', '　　（二）加强领导。', `　　${FULL.slice(0, 26)}`, '完成。'], 2),
    ]),
  );
  expect(document.text.trim().split('\n')).toEqual([
    `${FULL.slice(0, 26)}${FULL}十家。`,
    `${FULL.slice(0, 26)}${FULL.slice(0, 28)}到二〇二九年全部建成。`,
    '（二）加强领导。',
    `${FULL.slice(0, 26)}完成。`,
  ]);
  expect(placeAt(document, 0)).toEqual({ page: 1 });
  expect(placeAt(document, document.text.indexOf('到二〇二九'))).toEqual({ page: 2 });
  expect(placeAt(document, document.text.indexOf('到二〇二九') - 1)).toEqual({ page: 1 });
});

test('page numbers and running heads are dropped, the same words in the text are kept', async () => {
  const head = { text: '滨湖区行动计划', x: 72, y: 800, size: 10 };
  const pages = [1, 2, 3, 4].map((n) => [
    head,
    ...page([`　　滨湖区行动计划第${'一二三四'[n - 1]}部分`, '　　12', `　　${FULL.slice(0, 26)}`, FULL, '十家。'], n),
  ]);
  const document = await pdf(makePdf(pages));
  expect(document.text.trim().split('\n')).toEqual(
    [...'一二三四'].flatMap((n) => [`滨湖区行动计划第${n}部分`, '12', `${FULL.slice(0, 26)}${FULL}十家。`]),
  );
});

test('larger short lines are headings, the largest on top', async () => {
  const document = await pdf(
    makePdf([
      [
        { text: '滨湖区行动计划', x: 200, y: 780, size: 22 },
        { text: '第一章总则', x: 240, y: 744, size: 18 },
        ...page([`　　${FULL.slice(0, 26)}`, FULL, '十家。']).map((line) => ({ ...line, y: line.y - 40 })),
      ],
    ]),
  );
  expect(document.headings.map((h) => [h.level, document.text.slice(h.start, h.end)])).toEqual([
    [1, '滨湖区行动计划'],
    [2, '第一章总则'],
  ]);
});

test('a title broken over centred lines is one line, what follows in its size but not its place is not', async () => {
  const title = ['关于印发滨湖区产业行动', '计划的通知'].map((text, i) => ({
    text,
    x: 296 - text.length * 11,
    y: 790 - i * 34,
    size: 22,
  }));
  const left = { text: '一、目标', x: 72, y: 722, size: 22 };
  const body = page([`　　${FULL.slice(0, 26)}`, FULL, '十家。']).map((line) => ({ ...line, y: line.y - 80 }));
  const document = await pdf(makePdf([[...title, left, ...body]]));
  expect(document.text.split('\n').slice(0, 2)).toEqual(['关于印发滨湖区产业行动计划的通知', '一、目标']);
});

test('a figure that did not fit on the line before joins it', async () => {
  const document = await pdf(
    makePdf([page([`　　${FULL.slice(0, 26)}`, FULL.slice(0, 28), `${FULL.slice(0, 25)}达到`, '82%，完成。'])]),
  );
  expect(document.text).toBe(`${FULL.slice(0, 26)}${FULL.slice(0, 28)}${FULL.slice(0, 25)}达到82%，完成。\n`);
});

test('a line stretched with blanks closes up, a typed blank stays', async () => {
  const spaced = [...'构建企业培育机制'].map((text, i) => ({ text, x: 72 + i * 32, y: 700 }));
  expect((await pdf(makePdf([spaced]))).text).toBe('构建企业培育机制\n');
  const typed = (first: string): PdfLine[] => [
    { text: first, x: 72, y: 660 },
    { text: '总体要求和目标', x: 72 + first.length * 16 + 24, y: 660 },
  ];
  expect((await pdf(makePdf([typed('第一章')]))).text).toBe('第一章 总体要求和目标\n');
  expect((await pdf(makePdf([typed('（一）')]))).text).toBe('（一）总体要求和目标\n');
});

/** The same page in a font that names a character map and carries none. */
function mapped(map: string, hex: string): Buffer {
  const file = makePdf([[]], { content: `BT /F 16 Tf 1 0 0 1 72 700 Tm <${hex}> Tj ET` }).toString('latin1');
  const named = file.replace('/Encoding /Identity-H', `/Encoding /${map}`).replace(' /ToUnicode 5 0 R', '');
  return Buffer.from(named.replace('/Ordering (Identity)', '/Ordering (GB1)'), 'latin1');
}

test.each([
  ['GBK-EUC-H', 'b2fad6b5b4efb5bd3830d2dad4aaa3acd4f6b3a4a1a3'],
  ['UniGB-UCS2-H', Buffer.from('产值达到80亿元，增长。', 'utf16le').swap16().toString('hex')],
])('fonts that only name the character map %s are read', async (map, hex) => {
  expect((await pdf(mapped(map, hex))).text).toBe('产值达到80亿元，增长。\n');
});

test('slanted watermarks are no text', async () => {
  const content =
    'BT /F 16 Tf 1 0 0 1 72 700 Tm <51854E8C4E094E944E034E5D53414E004E8C4E09> Tj ET BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 400 Tm <670981ea> Tj ET';
  expect((await pdf(makePdf([[]], { content }))).text).toBe('内二三五七九十一二三\n');
});

test('columns of a table stand apart by a tab', async () => {
  const row = (y: number, texts: readonly string[]): PdfLine[] =>
    texts.map((text, i) => ({ text, x: 72 + i * 160, y }));
  const document = await pdf(makePdf([[...row(700, ['指标', '目标', '单位']), ...row(672, ['产值', '80', '亿元'])]]));
  expect(document.text).toBe('指标\t目标\t单位\n产值\t80\t亿元\n');
});

test.each([
  ['⼈⼝与⺠⽣⸺⻓⻔⻚⻛⻢⻥⻰', '人口与民生——长门页风马鱼龙'],
  ['⼾⾭2027―2029年', '户青2027—2029年'],
  ['￥（）①Ａ㎡', '￥（）①Ａ㎡'],
  ['ﬁrst oﬃce', 'first office'],
])('radicals are mapped and nothing else: %s', (text, mapped) => {
  expect(mapRadicals(text)).toBe(mapped);
});

test.each([
  ['a scan', makePdf([[]], { content: 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q' }), 'no-text'],
  ['a scan with page numbers', makePdf([[{ text: '1', x: 290, y: 40 }], [{ text: '2', x: 290, y: 40 }]]), 'no-text'],
  [
    'an encrypted file',
    makePdf([page(['内容'])], {
      trailer: '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt 9 0 R',
      objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`],
    }),
    'encrypted',
  ],
  ['a file without its end', makePdf([page(['内容'])]).subarray(0, -60), 'truncated'],
  ['a header and nothing else', Buffer.from('%PDF-1.7\nnothing here\n%%EOF\n'), 'damaged'],
])('%s is told by its code', async (_, bytes, code) => {
  await expect(pdf(bytes)).rejects.toMatchObject({ code });
});
