import { attributeOf, child, childElements, type XmlElement } from '../package/xml-units.ts';

/** What stands inside one paragraph: its text, and what hangs on it. */
export interface Inline {
  text: string;
  /** Text boxes anchored here, to be read after the paragraph. */
  readonly boxes: XmlElement[];
  /** Ids of foot- and endnotes in order: `footnote:2`. */
  readonly notes: string[];
}

/**
 * Deleted and moved-away text, field codes and the second copy of drawings (`Fallback`) are not part of what a person
 * sees. Ruby is read by its base.
 */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'sdtPr',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'rt',
  'rubyPr',
  'annotationRef',
  'object',
  'docPartObj',
]);

export function inlineText(paragraph: XmlElement): Inline {
  const found: Inline = { text: '', boxes: [], notes: [] };
  collect(paragraph, found);
  return found;
}

function collect(element: XmlElement, found: Inline): void {
  for (const node of childElements(element)) {
    if (SKIPPED.has(node.name) || (node.name === 'r' && isHidden(node))) continue;
    switch (node.name) {
      case 't':
        for (const text of node.children) if (typeof text === 'string') found.text += text;
        break;
      case 'tab':
      case 'ptab':
        found.text += '\t';
        break;
      case 'br':
      case 'cr':
        found.text += '\n';
        break;
      case 'noBreakHyphen':
        found.text += '-';
        break;
      case 'sym':
        found.text += symbol(node.attributes.char);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        found.notes.push(`${node.name.slice(0, -'Reference'.length)}:${node.attributes.id ?? ''}`);
        break;
      case 'txbxContent':
        found.boxes.push(node);
        break;
      default:
        collect(node, found);
    }
  }
}

function isHidden(run: XmlElement): boolean {
  return isOn(child(run, 'rPr'), 'vanish');
}

/** `<w:vanish/>` and `<w:vanish w:val="1"/>`, not `w:val="0"`. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const value = attributeOf(properties, name);
  return child(properties, name) !== undefined && value !== '0' && value !== 'false' && value !== 'off';
}

/** Characters of symbol fonts live in F000–F0FF and mean nothing elsewhere; others are what they say. */
function symbol(code: string | undefined): string {
  const point = code !== undefined && /^[0-9a-f]{1,5}$/iu.test(code) ? Number.parseInt(code, 16) : 0;
  return point < 0x20 || (point >= 0xd800 && point <= 0xf8ff) ? '' : String.fromCodePoint(point);
}
