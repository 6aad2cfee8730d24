import { expect, test } from 'vitest';
import { CELL_BREAK } from '../draft.ts';
import { placeAt } from '../place-at.ts';
import { cellTexts, read } from '../testing/read.ts';

const page = (html: string) => read(Buffer.from(html, 'utf8'), 'html', 'html');
const PROSE = '到2029年，全区先进制造业产值达到80亿元，新增规模以上企业20家，研发投入强度提高到3%。';

test('the article is found among navigation, with its title above it', async () => {
  const links = ['首页', '机构职能', '政务公开', '互动交流', '网上办事']
    .map((one) => `<li><a href="/">${one}</a></li>`)
    .join('');
  const document = await page(
    `<!doctype html><html><head><title>关于印发滨湖区行动计划的通知_滨湖区政府</title><script>var a="不要"</script><style>p{}</style></head><body>
    <div class="top"><ul>${links}</ul></div><div>您现在的位置：<a href="/">首页</a> &gt; <a href="/z">政策</a></div>
    <h2>关于印发滨湖区行动计划的通知</h2><div class="info">来源：区政府办 字体：大 中 小</div>
    <div id="main"><div class="text"><p>　　一、总体目标</p><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p><p style="display:none">隐藏</p></div></div>
    <div class="side"><a href="/1">相关链接：市级行动计划解读与问答</a></div><footer>主办：滨湖区人民政府办公室，备案号见页脚。</footer></body></html>`,
  );
  const { article, text } = document;
  expect(text).toContain('机构职能');
  expect(text).toContain('主办：');
  expect(text).not.toContain('不要');
  expect(text).not.toContain('隐藏');
  const body = text.slice(article?.start, article?.end);
  expect(body.startsWith('关于印发滨湖区行动计划的通知\n')).toBe(true);
  expect(body.trimEnd().endsWith(PROSE)).toBe(true);
  expect(body).toContain('\n一、总体目标\n');
  expect(document.headings.map((h) => [h.level, text.slice(h.start, h.end)])).toEqual([
    [2, '关于印发滨湖区行动计划的通知'],
  ]);
});

test('line ends in the source are no line ends of the text, and no blanks between ideographs', async () => {
  const document = await page(
    '<body><p>建设\n   园区，引进\n企业<b>二十</b>家<br>第二行 A\nB</p>尾<div>块</div></body>',
  );
  expect(document.text).toBe('建设园区，引进企业二十家\n第二行 A B\n尾\n块\n');
});

test('tables keep row and column spans; layout tables are lines', async () => {
  const document = await page(
    `<body><table><tr><td><h1>标题</h1><p>导语</p></td><td>侧栏</td></tr></table>
    <table><thead><tr><th rowspan="2">任务</th><th colspan="2">目标</th></tr><tr><th>2027</th><th>2029</th></tr></thead>
    <tbody><tr><td><p>建设园区</p><p>引进企业</p></td><td>10</td><td>20</td></tr></tbody></table></body>`,
  );
  expect(document.tables).toHaveLength(1);
  expect(cellTexts(document)).toEqual([
    ['任务', '目标'],
    ['2027', '2029'],
    [`建设园区${CELL_BREAK}引进企业`, '10', '20'],
  ]);
  const table = document.tables[0];
  expect(document.text.slice(table?.start, table?.end)).toBe(
    `任务\t目标\t\n\t2027\t2029\n建设园区${CELL_BREAK}引进企业\t10\t20`,
  );
  expect(table?.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
  expect(table?.cells[1]).toMatchObject({ rowSpan: 1, columnSpan: 2 });
  expect(placeAt(document, document.text.indexOf('20', table?.start))).toEqual({ cell: '表1 R2C2' });
  expect(document.text.startsWith('标题\n导语\n侧栏\n')).toBe(true);
});

test('ordinals that a browser draws are written, unless the text has its own', async () => {
  const document = await page(
    '<body><ol start="3"><li>建设园区</li><li>引进企业</li></ol><ol><li>（一）加强领导</li><li>2.强化考核</li></ol><ul><li>圆点</li></ul></body>',
  );
  expect(document.text).toBe('3.建设园区\n4.引进企业\n（一）加强领导\n2.强化考核\n圆点\n');
});

test.each([
  [
    'declared gb2312',
    Buffer.concat([
      Buffer.from('<html><meta charset="gb2312"><p>'),
      Buffer.from([0xb2, 0xfa, 0xd6, 0xb5]),
      Buffer.from('</p>'),
    ]),
  ],
  [
    'declared utf-8 but GBK',
    Buffer.concat([
      Buffer.from('<html><meta charset="utf-8"><p>'),
      Buffer.from([0xb2, 0xfa, 0xd6, 0xb5]),
      Buffer.from('</p>'),
    ]),
  ],
  ['nothing declared', Buffer.from('<html><p>产值</p>', 'utf8')],
  [
    'http-equiv',
    Buffer.concat([
      Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=GBK"><p>'),
      Buffer.from([0xb2, 0xfa, 0xd6, 0xb5]),
      Buffer.from('</p>'),
    ]),
  ],
])('the charset is found: %s', async (_, bytes) => {
  expect((await read(bytes, 'html', 'html')).text).toBe('产值\n');
});

test('a page without an article has none', async () => {
  expect((await page('<body><ul><li><a href="/">通知公告</a></li></ul></body>')).article).toBeUndefined();
});
