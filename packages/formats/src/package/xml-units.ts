import { SaxesParser } from 'saxes';
import { DocumentError } from '../document-error.ts';
import type { Limits } from '../limits.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { Package } from './open-package.ts';

/** An element with names cut to what stands behind the prefix: `w:p` → `p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Streams one XML part: elements for which `isUnit` says yes are built as small trees, handed over and forgotten;
 * nothing else is kept. A DOCTYPE is refused, so no entity is ever defined, let alone expanded or fetched.
 */
export async function xmlUnits(
  contents: Package,
  part: string,
  isUnit: (name: string, parent: string) => boolean,
  onUnit: (unit: XmlElement) => void,
  limits: Pick<Limits, 'depth'> = DEFAULT_LIMITS,
  /** Awaited after every piece of the part, so that units can be written out as they come. */
  afterPiece?: () => Promise<void>,
): Promise<void> {
  const parser = new SaxesParser();
  const path: string[] = [];
  const open: OpenElement[] = [];

  parser.on('doctype', () => {
    throw new DocumentError('entities', contents.name, { detail: part });
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    const parent = open.at(-1);
    if (parent !== undefined || isUnit(name, path.at(-1) ?? '')) {
      const element: OpenElement = { name, attributes: localAttributes(tag.attributes), children: [] };
      parent?.children.push(element);
      open.push(element);
    }
    path.push(name);
    if (path.length > limits.depth) throw new DocumentError('too-complex', contents.name, { detail: `${part}: depth` });
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    path.pop();
    const element = open.pop();
    if (element !== undefined && open.length === 0) onUnit(element);
  });

  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of contents.inflate(part)) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
      await afterPiece?.();
    }
    if (decoder !== undefined) parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (error instanceof RangeError) throw error;
    const detail = `${part}: ${error instanceof Error ? error.message.slice(0, 200) : 'malformed'}`;
    throw new DocumentError('damaged', contents.name, { detail });
  }
}

function encodingOf(head: Buffer): string {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return 'utf-16le';
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const local: Record<string, string> = Object.create(null);
  for (const key of Object.keys(attributes)) {
    if (!key.startsWith('xmlns')) local[localName(key)] = String(attributes[key]);
  }
  return local;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of element?.children ?? []) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function* childElements(element: XmlElement | undefined, name?: string): Generator<XmlElement> {
  for (const node of element?.children ?? []) {
    if (typeof node !== 'string' && (name === undefined || node.name === name)) yield node;
  }
}

/** `<w:numId w:val="3"/>` inside `element` → `"3"`. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}
