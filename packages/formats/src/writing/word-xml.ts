import { XML_HEAD, xmlText } from './xml-text.ts';
import type { ArchiveEntry } from './zip-stream.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const WORD_SPACES = `xmlns:w="${W}" xmlns:r="${R}"`;

/** Twentieths of a point, in which Word counts lengths. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Typefaces of official documents, each with what to take where an office does not have it. */
const FACES = {
  title: { name: '方正小标宋简体', instead: '方正小标宋_GBK,小标宋体,华文中宋,宋体' },
  body: { name: '仿宋_GB2312', instead: '仿宋,FangSong,华文仿宋' },
  part: { name: '黑体', instead: 'SimHei,Noto Sans CJK SC' },
  section: { name: '楷体_GB2312', instead: '楷体,KaiTi,华文楷体' },
  number: { name: '宋体', instead: 'SimSun,Noto Serif CJK SC' },
} as const;
export type Face = keyof typeof FACES;

/** `<w:rFonts/>` of a face: figures and letters are set in it too, as official documents want it. */
export const facesOf = (face: Face): string => {
  const { name } = FACES[face];
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
};

/** Run properties: face, size in points, colour. */
export const runStyle = (face: Face, points: number, more = ''): string =>
  `<w:rPr>${facesOf(face)}${more}<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/></w:rPr>`;

/** A run of text; line feeds become line breaks. `style` is the whole `<w:rPr>`. */
export const run = (text: string, style = ''): string =>
  `<w:r>${style}${text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line.replaceAll('\t', ' '))}</w:t>`)
    .join('<w:br/>')}</w:r>`;

export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

const field = (code: string, style: string): string =>
  `<w:r>${style}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${style}<w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r>${style}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${style}<w:t>1</w:t></w:r><w:r>${style}<w:fldChar w:fldCharType="end"/></w:r>`;
export const pageField = (style: string): string => field('PAGE', style);
export const pagesField = (style: string): string => field('NUMPAGES', style);

export interface WordParts {
  /** Everything inside `<w:body>`. */
  readonly body: AsyncIterable<string> | Iterable<string>;
  /** Inside `<w:ftr>`, by relation id. */
  readonly footers: Readonly<Record<string, string>>;
  readonly evenAndOdd: boolean;
  /** Run and paragraph properties of the Normal style. */
  readonly normal: { readonly run: string; readonly paragraph: string };
}

/** The parts of a Word document in the order in which they are written. */
export function* wordParts({ body, footers, evenAndOdd, normal }: WordParts): Generator<ArchiveEntry> {
  const ids = Object.keys(footers);
  const part = (name: string, xml: string): ArchiveEntry => ({ name, content: [XML_HEAD + xml] });
  const file = (at: number) => `footer${at + 1}.xml`;
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${TYPES}.fontTable+xml"/>${ids.map((_, at) => `<Override PartName="/word/${file(at)}" ContentType="${TYPES}.footer+xml"/>`).join('')}</Types>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  yield part(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rStyles" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rSettings" Type="${R}/settings" Target="settings.xml"/><Relationship Id="rFonts" Type="${R}/fontTable" Target="fontTable.xml"/>${ids.map((id, at) => `<Relationship Id="${id}" Type="${R}/footer" Target="${file(at)}"/>`).join('')}</Relationships>`,
  );
  yield part(
    'word/styles.xml',
    `<w:styles ${WORD_SPACES}><w:docDefaults><w:rPrDefault>${normal.run.replace('</w:rPr>', '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>')}</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${normal.paragraph}</w:pPr>${normal.run}</w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`,
  );
  yield part(
    'word/settings.xml',
    `<w:settings ${WORD_SPACES}>${evenAndOdd ? '<w:evenAndOddHeaders/>' : ''}<w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:adjustLineHeightInTable/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  );
  yield part(
    'word/fontTable.xml',
    `<w:fonts ${WORD_SPACES}>${Object.values(FACES)
      .map(
        ({ name, instead }) =>
          `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
      )
      .join('')}</w:fonts>`,
  );
  for (const [at, id] of ids.entries())
    yield part(`word/${file(at)}`, `<w:ftr ${WORD_SPACES}>${footers[id] as string}</w:ftr>`);
  yield { name: 'word/document.xml', content: wrapped(body) };
}

async function* wrapped(body: WordParts['body']): AsyncGenerator<string> {
  yield `${XML_HEAD}<w:document ${WORD_SPACES}><w:body>`;
  for await (const piece of body) yield piece;
  yield '</w:body></w:document>';
}
