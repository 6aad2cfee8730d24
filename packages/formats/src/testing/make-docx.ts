import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Further parts, or replacements of whole ones, by path. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word document from the XML of its parts, for tests. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const { body, styles = '', numbering = '', footnotes = '', more = {} } = parts;
  const relation = (type: string): string =>
    `<Relationship Id="r${type}" Type="${OFFICE}/${type}" Target="${type === 'officeDocument' ? 'word/document' : type}.xml"/>`;
  const relations = (types: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${types.map(relation).join('')}</Relationships>`;
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations(['officeDocument']),
    'word/_rels/document.xml.rels': relations(['styles', 'numbering', 'footnotes']),
    'word/document.xml': `${HEAD}<w:document ${W} xmlns:mc="urn:mc" xmlns:wps="urn:wps"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}>${styles}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering ${W}>${numbering}</w:numbering>`,
    'word/footnotes.xml': `${HEAD}<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

/** `<w:p>` with a run of text; `properties` is the inside of `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The numbering of a paragraph, for the properties of `p`. */
export function numbered(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

/** `lvl(0, 'chineseCounting', '%1、')`: one level of an abstract list. */
export function lvl(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function list(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

export function instance(id: number, of: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}
