import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { CELL_BREAK } from '../draft.ts';
import { placeAt } from '../place-at.ts';
import { instance, list, lvl, makeDocx, numbered, p, r } from '../testing/make-docx.ts';
import { cellTexts, read } from '../testing/read.ts';

const lines = async (bytes: Uint8Array): Promise<string[]> =>
  (await read(bytes, 'zip', 'docx')).text.split('\n').filter((line) => line !== '');

test('automatic ordinals of nested lists are written as they are drawn, and restart under each parent', async () => {
  const numbering =
    list(
      0,
      lvl(0, 'chineseCountingThousand', '%1、') +
        lvl(1, 'chineseCounting', '（%2）') +
        lvl(2, 'decimal', '%3．') +
        lvl(3, 'decimalEnclosedCircle', '%4'),
    ) + instance(1, 0);
  const body =
    p('总体要求', numbered(1, 0)) +
    p('指导思想', numbered(1, 1)) +
    p('基本原则', numbered(1, 1)) +
    p('主要任务', numbered(1, 0)) +
    p('壮大产业', numbered(1, 1)) +
    p('建设园区', numbered(1, 2)) +
    p('第一批', numbered(1, 3)) +
    p('第二批', numbered(1, 3)) +
    p('引进企业', numbered(1, 2));
  expect(await lines(makeDocx({ body, numbering }))).toEqual([
    '一、总体要求',
    '（一）指导思想',
    '（二）基本原则',
    '二、主要任务',
    '（一）壮大产业',
    '1．建设园区',
    '①第一批',
    '②第二批',
    '2．引进企业',
  ]);
});

test('articles that never restart run through the chapters', async () => {
  const numbering =
    list(0, lvl(0, 'chineseCounting', '第%1章') + lvl(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>')) +
    instance(1, 0);
  const body =
    p('总则', numbered(1)) +
    p('为规范管理，制定本办法。', numbered(1, 1)) +
    p('本办法适用于全市。', numbered(1, 1)) +
    p('职责', numbered(1)) +
    p('各单位按职责办理。', numbered(1, 1));
  expect(await lines(makeDocx({ body, numbering }))).toEqual([
    '第一章 总则',
    '第一条 为规范管理，制定本办法。',
    '第二条 本办法适用于全市。',
    '第二章 职责',
    '第三条 各单位按职责办理。',
  ]);
});

test('a start override begins anew, another instance of the list counts on', async () => {
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = list(0, lvl(0, 'decimal', '%1.')) + instance(1, 0) + instance(2, 0) + instance(3, 0, override);
  const body = [1, 1, 2, 3, 3].map((id, i) => p(`事项${'甲乙丙丁戊'[i]}`, numbered(id))).join('');
  expect(await lines(makeDocx({ body, numbering }))).toEqual([
    '1.事项甲',
    '2.事项乙',
    '3.事项丙',
    '5.事项丁',
    '6.事项戊',
  ]);
});

test('numbering and levels come with styles, also through their bases and linked levels', async () => {
  const numbering =
    list(
      0,
      lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="A"/>') +
        lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/><w:isLgl/>'),
    ) + instance(4, 0);
  const styles =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="我的标题"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
  const body =
    p('总体目标', '<w:pStyle w:val="A"/>') +
    p('阶段目标', '<w:pStyle w:val="B"/>') +
    p('保障措施', '<w:pStyle w:val="A"/>') +
    p('组织领导', '<w:pStyle w:val="B"/>') +
    p('不编号的标题', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>');
  const document = await read(makeDocx({ body, numbering, styles }), 'zip', 'docx');
  expect(document.text.trim().split('\n')).toEqual([
    'I.总体目标',
    '1.1 阶段目标',
    'II.保障措施',
    '2.1 组织领导',
    '不编号的标题',
  ]);
  expect(document.headings.map((h) => [h.level, document.text.slice(h.start, h.end)])).toEqual([
    [1, 'I.总体目标'],
    [2, '1.1 阶段目标'],
    [1, 'II.保障措施'],
    [2, '2.1 组织领导'],
    [1, '不编号的标题'],
  ]);
});

test('bullets of symbol fonts leave no private characters', async () => {
  const numbering =
    list(0, lvl(0, 'bullet', '\uf06c')) + list(1, lvl(0, 'bullet', '——')) + instance(1, 0) + instance(2, 1);
  const body = p('坚持统筹', numbered(1)) + p('坚持创新', numbered(2));
  expect(await lines(makeDocx({ body, numbering }))).toEqual(['坚持统筹', '——坚持创新']);
});

test('tracked insertions are kept, deletions dropped, and a deleted paragraph mark joins', async () => {
  const body =
    `<w:p>${r('新建')}<w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins>${r('五')}</w:ins>${r('座水厂')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('改造管网')}</w:p>${p('二十公里。')}` +
    `<w:p><w:moveFrom>${r('移走的话')}</w:moveFrom></w:p>`;
  expect(await lines(makeDocx({ body }))).toEqual(['新建五座水厂', '改造管网二十公里。']);
});

test('field codes and hidden text are skipped, tabs and line breaks kept, links read through', async () => {
  const body =
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t></w:r></w:p>` +
    `<w:p><w:hyperlink>${r('链接文字')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('控件文字')}</w:sdtContent></w:sdt></w:p>`;
  expect(await lines(makeDocx({ body }))).toEqual(['结果', '上', '下\t右', '链接文字控件文字']);
});

test('a text box is read once, behind its paragraph', async () => {
  const box = `<w:txbxContent>${p('框内文字')}</w:txbxContent>`;
  const body = `<w:p>${r('正文。')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('后文。')}`;
  expect(await lines(makeDocx({ body }))).toEqual(['正文。', '框内文字', '后文。']);
});

test('footnotes stand at the end and are placed at the paragraph that cites them', async () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('线')}</w:footnote><w:footnote w:id="2">${p('亩产按实际用地计算。')}</w:footnote>`;
  const body = `${p('前言。')}<w:p>${r('亩产提高')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('10%。')}</w:p>${p('结尾。')}`;
  const document = await read(makeDocx({ body, footnotes }), 'zip', 'docx');
  expect(document.text).toBe('前言。\n亩产提高10%。\n结尾。\n注：亩产按实际用地计算。\n');
  expect(placeAt(document, document.text.indexOf('注：'))).toEqual({ paragraph: 2 });
});

test('tables keep merged cells once with their spans, rows as lines and cells parted by tabs', async () => {
  const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const body =
    p('责任分解表') +
    `<w:tbl><w:tr>${tc('序号')}${tc('任务')}${tc('单位', '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${tc('1', '<w:vMerge w:val="restart"/>')}${tc('建设园区')}${tc('甲局')}${tc('乙局')}</w:tr>` +
    `<w:tr>${tc('', '<w:vMerge/>')}<w:tc><w:tcPr/>${p('引进企业')}${p('培育人才')}</w:tc>${tc('丙局')}${tc('丁局')}</w:tr></w:tbl>` +
    p('附则');
  const document = await read(makeDocx({ body }), 'zip', 'docx');
  expect(document.text).toBe(
    `责任分解表\n序号\t任务\t单位\t\n1\t建设园区\t甲局\t乙局\n\t引进企业${CELL_BREAK}培育人才\t丙局\t丁局\n附则\n`,
  );
  expect(cellTexts(document)).toEqual([
    ['序号', '任务', '单位'],
    ['1', '建设园区', '甲局', '乙局'],
    [`引进企业${CELL_BREAK}培育人才`, '丙局', '丁局'],
  ]);
  const spans = document.tables[0]?.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan]);
  expect(spans).toContainEqual([0, 2, 1, 2]);
  expect(spans).toContainEqual([1, 0, 2, 1]);
  expect(placeAt(document, document.text.indexOf('丙局'))).toEqual({ cell: '表1 R3C3' });
  expect(placeAt(document, document.text.indexOf('附则'))).toEqual({ paragraph: 2 });
});

test('a frame of one cell is no table: its paragraphs stay paragraphs', async () => {
  const body = `<w:tbl><w:tr><w:tc>${p('一、目标')}${p('到2029年基本建成。')}</w:tc></w:tr></w:tbl>`;
  const document = await read(makeDocx({ body }), 'zip', 'docx');
  expect(document.text).toBe('一、目标\n到2029年基本建成。\n');
  expect(document.tables).toEqual([]);
});

test('lines of a generated table of contents are left out', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
  const body = p('一、目标\t3', '<w:pStyle w:val="T"/>') + p('一、目标');
  expect(await lines(makeDocx({ body, styles }))).toEqual(['一、目标']);
});

test('a document of the docx library reads back whole', async () => {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '滨湖区行动计划', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: '一、总体要求', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [new TextRun('到2029年，'), new TextRun({ text: '产值达到80亿元。', bold: true })],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('指标'), cell('目标')] }),
              new TableRow({ children: [cell('产值'), cell('80亿元')] }),
            ],
          }),
        ],
      },
    ],
  });
  const document = await read(await Packer.toBuffer(file), 'zip', 'docx');
  expect(document.text).toBe('滨湖区行动计划\n一、总体要求\n到2029年，产值达到80亿元。\n指标\t目标\n产值\t80亿元\n');
  expect(document.headings).toHaveLength(1);
  expect(document.headings[0]?.level).toBe(1);
});
