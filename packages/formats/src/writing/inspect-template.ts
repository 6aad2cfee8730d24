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
  await xmlUnits(
    contents,
    part,
    (element) => kind !== null && element === 'p',
    (unit) => {
      const instructions = textOf(unit, 'instrText').concat(simpleFields(unit));
      if (FIELD.test(instructions)) unsafe.push({ kind: 'field', part, detail: instructions.trim().slice(0, 100) });
      const text = textOf(unit, 't');
      number += 1;
      for (const { groups } of text.matchAll(PLACEHOLDER))
        placeholders.push({
          name: (groups?.name ?? '').trim(),
          part: kind ?? 'body',
          paragraph: number,
          text: text.slice(0, 80),
        });
    },
    limits,
  );
}

const textOf = (element: XmlElement, name: string): string =>
  element.children
    .map((child) => (typeof child === 'string' ? (element.name === name ? child : '') : textOf(child, name)))
    .join('');
const simpleFields = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? '' : (child.attributes.instr ?? '') + simpleFields(child)))
    .join(' ');
