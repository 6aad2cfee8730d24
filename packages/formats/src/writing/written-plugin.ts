import type { WrittenParagraph, WrittenTable, WrittenValue } from '@gangmu/plan';
import {
  officeMarkup,
  type ScopeData,
  type Tag,
  TagPlacement,
  TemplatePlugin,
  type XmlGeneralNode,
  type XmlNode,
  xml,
} from 'easy-template-x';
import { bodyRow, headRow, shared, TABLE_END, type TableLook, tableStart, wideRow } from './word-table.ts';
import { facesOf, paragraph, run, twips } from './word-xml.ts';

export const WRITTEN = 'written';
/** Text width of an A4 page of an official document, should the template not say. */
const ROOM = twips(156);

/** Puts values where their placeholders stand, in the looks of the placeholder's own paragraph. */
export const writtenPlugin = (): TemplatePlugin => new WrittenPlugin();

class WrittenPlugin extends TemplatePlugin {
  readonly contentType = WRITTEN;

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    const content = data.getScopeData() as unknown as { readonly value?: WrittenValue } | undefined;
    // A placeholder that nothing is known of stays as it stands, for people to see.
    if (tag.placement !== TagPlacement.TextNode || !content?.value) return;
    const { value } = content;
    const own = officeMarkup.query.containingParagraphNode(tag.xmlTextNode) as XmlGeneralNode | null;
    // Its line was left out whole for another placeholder's sake.
    if (!own) return;
    if (value.kind === 'text') {
      if (value.text === null) {
        drop(own);
        return;
      }
      const lines = value.text.split(/\r\n|[\r\n]/u);
      tag.xmlTextNode.textContent = lines.join(' ');
      officeMarkup.modify.setSpacePreserveAttribute(officeMarkup.query.containingTextNode(tag.xmlTextNode));
      return;
    }
    const look = lookOf(own, officeMarkup.query.containingRunNode(tag.xmlTextNode));
    if (value.kind === 'table') insert(own, tableXml(value.table, look, roomAt(own)));
    else if (value.kind === 'paragraphs') insert(own, value.paragraphs.map((one) => paragraphXml(one, look)).join(''));
    else if (value.lines.length > 0) insert(own, value.lines.map((line) => look.line(line)).join(''));
    drop(own);
  }
}

interface Look {
  /** Inside `<w:pPr>`, without a section's end. */
  readonly paragraph: string;
  /** Inside `<w:rPr>`. */
  readonly run: string;
  readonly line: (text: string) => string;
}

const inside = (node: XmlNode | undefined, leaving: RegExp): string =>
  (node?.childNodes ?? [])
    .filter((one) => !leaving.test(one.nodeName))
    .map((one) => xml.parser.serializeNode(one))
    .join('');

function lookOf(own: XmlGeneralNode, from: XmlGeneralNode): Look {
  const childOf = (node: XmlNode, name: string) => node.childNodes?.find((one) => one.nodeName === name);
  const paragraphLook = inside(childOf(own, 'w:pPr'), /^w:(?:sectPr|numPr|rPr|pPrChange)$/u);
  const runLook = inside(childOf(from, 'w:rPr'), /^w:(?:rPrChange|highlight)$/u);
  return {
    paragraph: paragraphLook,
    run: runLook,
    line: (text) => paragraph(run(text, `<w:rPr>${runLook}</w:rPr>`), paragraphLook),
  };
}

const WITHOUT_FACE = /<w:rFonts\b[^>]*\/>/gu;
const FACE = { part: 'part', section: 'section' } as const;

function paragraphXml({ level, text }: WrittenParagraph, look: Look): string {
  if (level === 'body') return look.line(text);
  const style = `<w:rPr>${facesOf(FACE[level])}${look.run.replace(WITHOUT_FACE, '')}</w:rPr>`;
  // A heading is not left alone at the foot of a page.
  return paragraph(run(text, style), withKeepNext(look.paragraph));
}

/** `keepNext` stands before all but the style. */
const withKeepNext = (properties: string): string =>
  properties.includes('<w:keepNext')
    ? properties
    : properties.replace(/^(<w:pStyle\b[^>]*\/>)?/u, (style) => `${style}<w:keepNext/>`);

function tableXml({ columns, rows, empty }: WrittenTable, look: Look, room: number): string {
  const size = Number(/<w:sz w:val="(\d+)"/u.exec(look.run)?.[1] ?? 21) / 2;
  const table: TableLook = {
    widths: shared(
      columns.map(({ share }) => share),
      room,
    ),
    centered: columns.map(({ center }) => center === true),
    cell: `<w:rPr>${look.run}</w:rPr>`,
    head: `<w:rPr>${facesOf('part')}${look.run.replace(WITHOUT_FACE, '')}</w:rPr>`,
    pitch: Math.round(size * 1.35),
  };
  const heads = headRow(columns, table);
  const body = rows.length > 0 ? rows.map((row) => bodyRow(row, table)).join('') : wideRow(empty, table, true);
  // Word wants a paragraph after a table; as small as it can be.
  const after = paragraph(
    '',
    '<w:spacing w:line="20" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/>',
  );
  return `${tableStart(table)}${heads}${body}${TABLE_END}${after}`;
}

function insert(before: XmlGeneralNode, markup: string): void {
  const root = xml.parser.parse(`<root xmlns:w="w" xmlns:r="r">${markup}</root>`);
  for (const node of [...(root.childNodes ?? [])]) xml.modify.insertBefore(node, before);
}

/** Takes a paragraph out; one that ends a section, or is alone in its cell, stays as an empty line. */
function drop(own: XmlGeneralNode): void {
  const parent = own.parentNode;
  if (!parent) return;
  const ends = own.childNodes?.some((one) => one.nodeName === 'w:pPr' && one.childNodes?.some(isSection));
  const last = (parent.childNodes ?? []).filter((one) => one.nodeName === 'w:p').at(-1) === own;
  const alone = parent.nodeName === 'w:tc' && last;
  if (!ends && !alone) {
    xml.modify.remove(own);
    return;
  }
  for (const child of [...(own.childNodes ?? [])]) if (child.nodeName !== 'w:pPr') xml.modify.remove(child);
}

const isSection = (node: XmlNode): boolean => node.nodeName === 'w:sectPr';

/** Width of the text where a paragraph stands: of the section that ends next. */
function roomAt(own: XmlGeneralNode): number {
  if (own.parentNode?.nodeName === 'w:tc') return ROOM;
  for (let node: XmlNode | undefined = own; node; node = node.nextSibling as XmlNode | undefined) {
    const section = isSection(node)
      ? node
      : node.childNodes?.find((one) => one.nodeName === 'w:pPr')?.childNodes?.find(isSection);
    if (!section) continue;
    const value = (child: string, attribute: string): number => {
      const found = section.childNodes?.find((one) => one.nodeName === child) as XmlGeneralNode | undefined;
      return Number(found?.attributes?.[`w:${attribute}`] ?? Number.NaN);
    };
    const room = value('w:pgSz', 'w') - value('w:pgMar', 'left') - value('w:pgMar', 'right');
    return room > 0 ? room : ROOM;
  }
  return ROOM;
}
