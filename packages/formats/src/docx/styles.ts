import type { Package } from '../package/open-package.ts';
import { attributeOf, child, xmlUnits } from '../package/xml-units.ts';

/** What a paragraph style settles for us, its bases already applied. */
export interface ParagraphStyle {
  readonly name: string;
  /** 0 = topmost; 9 = body text. */
  readonly outlineLevel: number | undefined;
  /** Numbering that comes with the style. */
  readonly numberId: string | undefined;
  readonly numberLevel: number | undefined;
}

export interface Styles {
  readonly byId: ReadonlyMap<string, ParagraphStyle>;
  readonly defaultId: string | undefined;
}

interface RawStyle extends ParagraphStyle {
  readonly basedOn: string | undefined;
}

/** Word's own heading styles carry an outline level even where the file does not repeat it. */
const HEADING_NAME = /^(?:heading|标题) ?(?<level>[1-9])$/iu;
const MAX_BASES = 20;

export async function readStyles(contents: Package, part: string | undefined): Promise<Styles> {
  const raw = new Map<string, RawStyle>();
  let defaultId: string | undefined;
  if (part !== undefined) {
    await xmlUnits(
      contents,
      part,
      (name) => name === 'style',
      (style) => {
        const { styleId, type } = style.attributes;
        if (styleId === undefined || (type !== undefined && type !== 'paragraph')) return;
        if (style.attributes.default === '1' || style.attributes.default === 'true') defaultId = styleId;
        const properties = child(style, 'pPr');
        const numbering = child(properties, 'numPr');
        const name = attributeOf(style, 'name') ?? '';
        const level = HEADING_NAME.exec(name)?.groups?.level;
        raw.set(styleId, {
          name,
          basedOn: attributeOf(style, 'basedOn'),
          outlineLevel:
            wholeNumber(attributeOf(properties, 'outlineLvl')) ?? (level === undefined ? undefined : Number(level) - 1),
          numberId: attributeOf(numbering, 'numId'),
          numberLevel: wholeNumber(attributeOf(numbering, 'ilvl')),
        });
      },
    );
  }
  const byId = new Map<string, ParagraphStyle>();
  for (const [id, style] of raw) byId.set(id, inherit(style, raw));
  return { byId, defaultId };
}

function inherit(style: RawStyle, raw: ReadonlyMap<string, RawStyle>): ParagraphStyle {
  let { outlineLevel, numberId, numberLevel } = style;
  let base = style.basedOn === undefined ? undefined : raw.get(style.basedOn);
  for (let i = 0; base !== undefined && i < MAX_BASES; i++) {
    outlineLevel ??= base.outlineLevel;
    numberId ??= base.numberId;
    numberLevel ??= base.numberLevel;
    base = base.basedOn === undefined ? undefined : raw.get(base.basedOn);
  }
  return { name: style.name, outlineLevel, numberId, numberLevel };
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
