import { columnLetters, type WrittenLine, type WrittenSheet } from '@gangmu/plan';
import { styleBook } from './sheet-styles.ts';
import { HEAD_ROW, headLines, sheetXml } from './sheet-xml.ts';
import { XML_HEAD, xmlText } from './xml-text.ts';
import type { ArchiveEntry } from './zip-stream.ts';

export interface SheetSource {
  readonly sheet: WrittenSheet;
  readonly lines: AsyncIterable<readonly WrittenLine[]>;
}

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook in the order in which they are written: sheets as their lines come, the frame after them. */
export async function* workbookParts(sources: readonly SheetSource[]): AsyncGenerator<ArchiveEntry> {
  const styles = styleBook();
  const names = uniqueNames(sources.map(({ sheet }) => sheet.name));
  const rows: number[] = [];
  const part = (name: string, xml: string): ArchiveEntry => ({ name, content: [XML_HEAD + xml] });
  const each = (make: (number: number, at: number) => string) => sources.map((_, at) => make(at + 1, at)).join('');
  const headEnd = (at: number) => HEAD_ROW + headLines((sources[at] as SheetSource).sheet) - 1;
  const quoted = (at: number) => `'${(names[at] as string).replaceAll("'", "''")}'`;
  const last = (at: number) => columnLetters((sources[at] as SheetSource).sheet.columns.length - 1);
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
  );
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sources.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  for (const [at, { sheet, lines }] of sources.entries()) {
    const content = sheetXml(sheet, lines, styles, ({ lastRow }) => {
      rows[at] = lastRow;
    });
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, content };
  }
  yield { name: 'xl/styles.xml', content: [styles.xml()] };
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${each((number, at) => `<sheet name="${xmlText(names[at] as string)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets><definedNames>${each((_, at) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${xmlText(`${quoted(at)}!$A$${headEnd(at)}:$${last(at)}$${Math.max(rows[at] ?? 0, headEnd(at) + 1)}`)}</definedName>`)}${each((_, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(`${quoted(at)}!$${HEAD_ROW}:$${headEnd(at)}`)}</definedName>`)}</definedNames></workbook>`,
  );
}

/** Names as Excel takes them: 31 characters, none of `[]:*?/\`, no two alike. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const clean =
      name
        .replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ')
        .trim()
        .slice(0, 28) || `Sheet${at + 1}`;
    const free = taken.has(clean.toLowerCase()) ? `${clean} ${at + 1}` : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}
