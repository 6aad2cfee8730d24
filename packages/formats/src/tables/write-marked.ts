import type { Readable } from 'node:stream';
import { cellAddress, type MarkedSheet } from '@gangmu/plan';
import { cellText } from '../writing/sheet-cells.ts';
import { XML_HEAD, xmlText } from '../writing/xml-text.ts';
import { type ArchiveEntry, zipStream } from '../writing/zip-stream.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const STYLE = { plain: 0, head: 1, error: 2, warning: 3 } as const;
const ROWS_A_PIECE = 50;
/** More remarks than that make a workbook that no program opens quickly; the list of them is complete elsewhere. */
const MOST_COMMENTS = 5000;

/** A workbook whose cells are marked and carry comments; every text is a typed string, so none becomes a formula. */
export function writeMarked(sheets: readonly MarkedSheet[]): Readable {
  return zipStream(parts(sheets));
}

async function* parts(sheets: readonly MarkedSheet[]): AsyncGenerator<ArchiveEntry> {
  const part = (name: string, xml: string): ArchiveEntry => ({ name, content: [XML_HEAD + xml] });
  const each = (make: (number: number, at: number) => string): string =>
    sheets.map((_, at) => make(at + 1, at)).join('');
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/comments${n}.xml" ContentType="${TYPES}.comments+xml"/>`)}</Types>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((n, at) => `<sheet name="${xmlText(sheetName(sheets, at))}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  );
  yield part('xl/styles.xml', STYLES);
  for (const [at, sheet] of sheets.entries()) {
    const n = at + 1;
    yield { name: `xl/worksheets/sheet${n}.xml`, content: sheetXml(sheet) };
    yield part(
      `xl/worksheets/_rels/sheet${n}.xml.rels`,
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments${n}.xml"/><Relationship Id="rId2" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing${n}.vml"/></Relationships>`,
    );
    yield { name: `xl/comments${n}.xml`, content: commentsXml(sheet) };
    yield { name: `xl/drawings/vmlDrawing${n}.vml`, content: drawingXml(sheet) };
  }
}

function sheetName(sheets: readonly MarkedSheet[], at: number): string {
  const clean =
    (sheets[at]?.name ?? '')
      .replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 26) || `Sheet${at + 1}`;
  const twin = sheets.slice(0, at).some((one) => one.name.trim().slice(0, 26).toLowerCase() === clean.toLowerCase());
  return twin ? `${clean} ${at + 1}` : clean;
}

async function* sheetXml(sheet: MarkedSheet): AsyncGenerator<string> {
  const cols = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetFormatPr defaultRowHeight="15" defaultColWidth="14"/>${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData>`;
  for (let from = 0; from < sheet.rows.length; from += ROWS_A_PIECE) {
    let xml = '';
    for (const { row, cells } of sheet.rows.slice(from, from + ROWS_A_PIECE)) {
      xml += `<row r="${row + 1}">`;
      for (const { column, text, mark } of cells)
        xml += `<c r="${cellAddress(row, column)}" s="${STYLE[mark]}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
      xml += '</row>';
    }
    yield xml;
    await turn();
  }
  const merges = sheet.merges.map(
    (one) => `<mergeCell ref="${cellAddress(one.fromRow, one.fromColumn)}:${cellAddress(one.toRow, one.toColumn)}"/>`,
  );
  yield `</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}<legacyDrawing r:id="rId2"/></worksheet>`;
}

/** Everything else gets its turn between two pieces. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function* remarks(
  sheet: MarkedSheet,
): Generator<{ readonly row: number; readonly column: number; readonly comment: string }> {
  let told = 0;
  for (const { row, cells } of sheet.rows)
    for (const { column, comment } of cells) {
      if (comment === null || told >= MOST_COMMENTS) continue;
      told += 1;
      yield { row, column, comment };
    }
}

async function* commentsXml(sheet: MarkedSheet): AsyncGenerator<string> {
  yield `${XML_HEAD}<comments xmlns="${MAIN}"><authors><author>Gangmu</author></authors><commentList>`;
  for (const { row, column, comment } of remarks(sheet))
    yield `<comment ref="${cellAddress(row, column)}" authorId="0"><text><r><t xml:space="preserve">${cellText(comment)}</t></r></text></comment>`;
  yield '</commentList></comments>';
}

/** Where each comment opens; programs ask for this old form, too. */
async function* drawingXml(sheet: MarkedSheet): AsyncGenerator<string> {
  yield '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="t" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>';
  let id = 0;
  for (const { row, column } of remarks(sheet)) {
    id += 1;
    yield `<v:shape id="c${id}" type="#t" style="position:absolute;width:220pt;height:70pt;visibility:hidden" fillcolor="#FFFBE6"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},10,${row},4,${column + 4},10,${row + 5},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  }
  yield '</xml>';
}

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
const xf = (fillId: number, font: number): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf>`;
const SIDES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFB9C0BC"/></${side}>`)
  .join('');
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="10"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E3E9F1')}${fill('F9D5D2')}${fill('FBEFC9')}</fills><borders count="2"><border/><border>${SIDES}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">${xf(0, 0)}${xf(2, 1)}${xf(3, 0)}${xf(4, 0)}</cellXfs></styleSheet>`;
