import type { FoundPlaceholder, TemplateInspection, UnsafeTemplate } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { openPackage, type Package } from '../package/open-package.ts';
import { type XmlElement, xmlUnits } from '../package/xml-units.ts';

const MACROS = /(?:vbaproject\.bin|vbadata\.xml|\.vba)$/iu;
const EMBEDDED = /^word\/(?:embeddings|activex|afchunk)/iu;
/** Fields that fetch something or run something. */
const FIELD = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON|RD|HYPERLINK)\b/iu;
const CONTENT = /^word\/(?:document\d*|header\d*|footer\d*)\.xml$/u;
const PLACEHOLDER = /[{｛]{2}(?<name>[^{}｛｝]{0,60})[}｝]{2}/gu;
const OPEN = /[{｛]{2}/u;
const TABLE = /^表[:：]/u;
/** Twips; what a line must hold so that fourteen columns stand beside each other: A4 lying has some 14,000. */
const TABLE_WIDTH = 11_300;
/** Of a section that says nothing: a letter upright, as Word takes it. */
const PAGE = { width: 12_240, margin: 1_440 } as const;
const MOST = 500;

/**
 * Looks into a Word template without running anything of it: what could fetch or run something, and which placeholders
 * stand where. Throws `DocumentError` for what is no sound docx or inflates past its limits.
 */
export async function inspectTemplate(
  bytes: Uint8Array,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<TemplateInspection> {
  const contents = await openPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, limits);
  if (!contents.has('word/document.xml')) throw new DocumentError('unsupported-format', name, { found: 'zip' });
  const unsafe: UnsafeTemplate[] = [];
  const placeholders: FoundPlaceholder[] = [];
  for (const part of contents.parts()) {
    if (MACROS.test(part)) unsafe.push({ kind: 'macros', part, detail: part });
    if (EMBEDDED.test(part)) unsafe.push({ kind: 'embedded', part, detail: part });
    if (/\.rels$/iu.test(part)) unsafe.push(...(await externals(contents, part, limits)));
    else if (/^\[content_types\]\.xml$/iu.test(part)) unsafe.push(...(await macroTypes(contents, part, limits)));
    else if (/\.xml$/iu.test(part)) await walk(contents, part, limits, unsafe, placeholders);
    if (unsafe.length + placeholders.length > MOST) break;
  }
  return { unsafe: unsafe.slice(0, 50), placeholders: placeholders.slice(0, MOST) };
}

async function externals(contents: Package, part: string, limits: Limits): Promise<UnsafeTemplate[]> {
  const found: UnsafeTemplate[] = [];
  await xmlUnits(
    contents,
    part,
    (element) => element === 'Relationship',
    ({ attributes: { TargetMode, Target = '', Type = '' } }) => {
      if (TargetMode !== undefined && TargetMode !== 'Internal')
        found.push({ kind: 'external', part, detail: Target.slice(0, 200) });
      if (/\/(?:vbaProject|oleObject|aFChunk|control|attachedTemplate|frame|subDocument)$/u.test(Type))
        found.push({ kind: 'embedded', part, detail: Type.slice(Type.lastIndexOf('/') + 1) });
    },
    limits,
  );
  return found;
}

async function macroTypes(contents: Package, part: string, limits: Limits): Promise<UnsafeTemplate[]> {
  const found: UnsafeTemplate[] = [];
  await xmlUnits(
    contents,
    part,
    (element) => element === 'Override' || element === 'Default',
    ({ attributes: { ContentType = '' } }) => {
      if (/macroEnabled|vbaProject/iu.test(ContentType)) found.push({ kind: 'macros', part, detail: ContentType });
    },
    limits,
  );
  return found;
}

/** Every part is parsed once, so that a DOCTYPE or damage anywhere is found; placeholders count in the content only. */
async function walk(
  contents: Package,
  part: string,
  limits: Limits,
  unsafe: UnsafeTemplate[],
  placeholders: FoundPlaceholder[],
): Promise<void> {
  const kind = !CONTENT.test(part)
    ? null
    : part.includes('header')
      ? 'header'
      : part.includes('footer')
        ? 'footer'
        : 'body';
  let number = 0;
  /** Tables of the section that is being read: what it is like stands at its end. */
  let tables: FoundPlaceholder[] = [];
  const endSection = (section: XmlElement): void => {
    if (lineWidth(section) < TABLE_WIDTH)
      for (const one of tables) placeholders.splice(placeholders.indexOf(one), 1, { ...one, trouble: 'narrow' });
    tables = [];
  };
  await xmlUnits(
    contents,
    part,
    (element) => kind !== null && (element === 'p' || element === 'sectPr'),
    (unit) => {
      if (unit.name === 'sectPr') return endSection(unit);
      const instructions = textOf(unit, 'instrText').concat(simpleFields(unit));
      if (FIELD.test(instructions)) unsafe.push({ kind: 'field', part, detail: instructions.trim().slice(0, 100) });
      const text = textOf(unit, 't');
      number += 1;
      const where = { part: kind ?? 'body', paragraph: number, text: text.slice(0, 80) } as const;
      for (const { groups } of text.matchAll(PLACEHOLDER)) {
        const found = { name: (groups?.name ?? '').trim(), ...where };
        placeholders.push(found);
        if (kind === 'body' && TABLE.test(found.name)) tables.push(found);
      }
      const rest = text.replace(PLACEHOLDER, '');
      const open = rest.search(OPEN);
      if (open >= 0) placeholders.push({ name: rest.slice(open + 2, open + 22).trim(), ...where, trouble: 'unclosed' });
      const section = child(child(unit, 'pPr'), 'sectPr');
      if (section) endSection(section);
    },
    limits,
  );
}

const child = (element: XmlElement | null, name: string): XmlElement | null =>
  element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name) ?? null;

/** Between the margins, in twips. */
function lineWidth(section: XmlElement): number {
  const twips = (text: string | undefined, otherwise: number): number =>
    /^\d{1,6}$/u.test(text ?? '') ? Number(text) : otherwise;
  const size = child(section, 'pgSz')?.attributes ?? {};
  const margins = child(section, 'pgMar')?.attributes ?? {};
  return twips(size.w, PAGE.width) - twips(margins.left, PAGE.margin) - twips(margins.right, PAGE.margin);
}

const textOf = (element: XmlElement, name: string): string =>
  element.children
    .map((child) => (typeof child === 'string' ? (element.name === name ? child : '') : textOf(child, name)))
    .join('');
const simpleFields = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? '' : (child.attributes.instr ?? '') + simpleFields(child)))
    .join(' ');
