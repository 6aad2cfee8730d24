import type { TemplateKind } from '@gangmu/plan';
import { pageField, paragraph, run, runStyle, twips, wordParts } from './word-xml.ts';
import type { ArchiveEntry } from './zip-stream.ts';

/** GB/T 9704-2012: A4, 上 37 下 35 左 28 右 26 mm, 22 lines of 28 characters, 28 points apart. */
export const GB9704 = {
  width: twips(210),
  height: twips(297),
  top: twips(37),
  bottom: twips(35),
  left: twips(28),
  right: twips(26),
  /** The page number's line ends so far from the paper's edge that it stands 7 mm below the text. */
  footer: twips(24.6),
  lines: 22,
  characters: 28,
  pitch: 28,
  size: 16,
  title: 22,
} as const;

/** Height of a line so that 22 fill the page: (297−37−35) mm ÷ 22. */
const LINE_PITCH = Math.floor((GB9704.height - GB9704.top - GB9704.bottom) / GB9704.lines);
/** Room added to each 16-point character so that 28 fill a line, in 4096ths of a point. */
const CHARACTER_SPACE = Math.round(
  ((GB9704.width - GB9704.left - GB9704.right) / 20 / GB9704.characters - GB9704.size) * 4096,
);
const EXACT = `<w:spacing w:line="${GB9704.pitch * 20}" w:lineRule="exact"/>`;
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${2 * GB9704.size * 20}"/>`;
const FLAT = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';

/**
 * 28 characters of 16 points are 6 points wider than the text: each gives up a quarter of a point. The grid says the
 * same for Word's page set-up; no paragraph snaps to it, since programs without condensed grids would double the pitch.
 */
const CONDENSED = '<w:snapToGrid w:val="0"/><w:spacing w:val="-5"/>';
const NORMAL = runStyle('body', GB9704.size, CONDENSED);
const BODY = NORMAL;
const PART = runStyle('part', GB9704.size, CONDENSED);
const TITLE = runStyle('title', GB9704.title);
const RED = runStyle('title', 28, '<w:color w:val="C00000"/>');
const FOURTH = runStyle('body', 14);

const line = (text: string, style = BODY, more = INDENT, before = ''): string =>
  paragraph(run(text, style), `${before}${EXACT}${more}`);
const blank = paragraph('', `${EXACT}${FLAT}`);

const footersOf = (odd: string, even: string): string =>
  `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`;
const SECTION_FOOTERS = footersOf('rOdd', 'rEven');
const grid = `<w:docGrid w:type="linesAndChars" w:linePitch="${LINE_PITCH}" w:charSpace="${CHARACTER_SPACE}"/>`;
const standing = (footers = SECTION_FOOTERS, type = ''): string =>
  `<w:sectPr>${footers}${type}<w:pgSz w:w="${GB9704.width}" w:h="${GB9704.height}"/><w:pgMar w:top="${GB9704.top}" w:right="${GB9704.right}" w:bottom="${GB9704.bottom}" w:left="${GB9704.left}" w:header="${twips(15)}" w:footer="${GB9704.footer}" w:gutter="0"/>${grid}</w:sectPr>`;
/** A3 lying, for tables with many columns. */
const lying = `<w:sectPr>${SECTION_FOOTERS}<w:pgSz w:w="${twips(420)}" w:h="${twips(297)}" w:orient="landscape"/><w:pgMar w:top="${twips(28)}" w:right="${twips(20)}" w:bottom="${twips(26)}" w:left="${twips(20)}" w:header="${twips(15)}" w:footer="${twips(15)}" w:gutter="0"/></w:sectPr>`;
/** An empty paragraph that ends a section. */
const ends = (section: string): string => `<w:p><w:pPr>${EXACT}${FLAT}${section}</w:pPr></w:p>`;

/**
 * 版记: in the footers of the last page, so that it stands at the foot of the text in every program; a line without
 * content is left out.
 */
const COLOPHON = (() => {
  const width = GB9704.width - GB9704.left - GB9704.right;
  const border = (name: string, size: number) =>
    `<w:${name} w:val="single" w:sz="${size}" w:space="1" w:color="000000"/>`;
  const copied = paragraph(
    run('抄送：{{抄送机关}}。', FOURTH),
    `<w:pBdr>${border('top', 8)}</w:pBdr>${EXACT}<w:ind w:left="1120" w:right="280" w:hanging="840"/>`,
  );
  const printed = paragraph(
    `${run('{{印发机关}}', FOURTH)}<w:r><w:tab/></w:r>${run('{{印发日期}}', FOURTH)}`,
    `<w:pBdr>${border('top', 6)}${border('bottom', 8)}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="${width - 280}"/></w:tabs>${EXACT}<w:ind w:left="280" w:right="280" w:firstLine="0" w:firstLineChars="0"/>`,
  );
  // From the text's end to the line of the page number.
  return copied + printed + paragraph('', `<w:spacing w:line="${twips(4)}" w:lineRule="exact"/>`);
})();

const ANNEX_TABLE = (table: string) =>
  paragraph(run(table, runStyle('body', 9)), '<w:spacing w:line="260" w:lineRule="exact"/>');
const ANNEX_TITLE = (number: string, title: string, about: string): readonly string[] => [
  ...(number ? [paragraph(run(number, PART), `${EXACT}${FLAT}`)] : []),
  paragraph(run(title, TITLE), `<w:spacing w:before="120" w:after="120"/>${FLAT}<w:jc w:val="center"/>`),
  ...(about ? [paragraph(run(about, runStyle('section', 10.5)), `<w:spacing w:after="80"/>${FLAT}`)] : []),
];

const BODIES: Readonly<Record<TemplateKind, readonly string[]>> = {
  breakdown: [
    paragraph(run('{{发文机关标志}}', RED), `<w:spacing w:before="480" w:after="560"/>${FLAT}<w:jc w:val="center"/>`),
    paragraph(
      run('{{发文字号}}', BODY),
      `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="C00000"/></w:pBdr>${EXACT}${FLAT}<w:jc w:val="center"/>`,
    ),
    blank,
    paragraph(run('{{标题}}', TITLE), `<w:spacing w:line="640" w:lineRule="exact"/>${FLAT}<w:jc w:val="center"/>`),
    blank,
    line('{{主送机关}}：', BODY, FLAT),
    line('为把《{{计划名称}}》各项任务落到实处，现将任务分工分解如下，请各牵头单位会同责任单位认真抓好落实。'),
    line('{{正文}}'),
    blank,
    line('{{附件说明}}', BODY, `<w:ind w:left="1600" w:hanging="960"/>`),
    blank,
    blank,
    paragraph(
      run('{{发文机关}}', BODY),
      `<w:keepNext/>${EXACT}<w:ind w:right="1280" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
    ),
    paragraph(
      run('{{成文日期}}', BODY),
      `${EXACT}<w:ind w:right="1280" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
    ),
    ends(standing()),
    ...ANNEX_TITLE('附件', '{{计划名称}}工作任务台账', '数据截至{{数据日期}}　　共{{任务数}}项'),
    ANNEX_TABLE('{{表：台账}}'),
    ends(lying),
    blank,
    // 版记 stands on the last page, which is an even one.
    standing(footersOf('rLastOdd', 'rLastEven'), '<w:type w:val="evenPage"/>'),
  ],
  ledger: [
    ...ANNEX_TITLE('{{附件序号}}', '{{标题}}', '{{行政区}}　　数据截至{{数据日期}}　　共{{事项数}}项'),
    ANNEX_TABLE('{{表：台账}}'),
    lying,
  ],
};

/** The parts of a template that we ship: the form of an official document by GB/T 9704-2012. */
export function builtInTemplateParts(kind: TemplateKind): Iterable<ArchiveEntry> {
  const number = runStyle('number', 14);
  const page = `${run('— ', number)}${pageField(number)}${run(' —', number)}`;
  const side = (align: string, indent: string) =>
    paragraph(page, `<w:ind w:firstLine="0" w:firstLineChars="0" ${indent}/><w:jc w:val="${align}"/>`);
  // 单页码居右空一字，双页码居左空一字。
  const odd = side('right', 'w:right="280" w:rightChars="100"');
  const even = side('left', 'w:left="280" w:leftChars="100"');
  return wordParts({
    body: BODIES[kind],
    footers: {
      rOdd: odd,
      rEven: even,
      ...(kind === 'breakdown' ? { rLastOdd: COLOPHON + odd, rLastEven: COLOPHON + even } : {}),
    },
    evenAndOdd: true,
    normal: { run: NORMAL, paragraph: `<w:snapToGrid w:val="0"/><w:jc w:val="both"/>` },
  });
}
