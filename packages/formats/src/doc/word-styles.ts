import { numberOf, readSprms, SPRM } from './sprms.ts';
import type { WordStreams } from './word-streams.ts';

/** What a paragraph style settles for us, its bases applied. */
export interface WordStyle {
  readonly name: string;
  /** A style of generated tables of contents. */
  readonly contents: boolean;
  readonly outlineLevel: number | undefined;
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
}

interface RawStyle extends WordStyle {
  readonly base: number;
}

const NO_STYLE = 0xfff;
const FIRST_TOC = 19;
const LAST_TOC = 27;
const MAX_BASES = 12;

/** The style sheet (STSH), by style index. */
export function readWordStyles({ word, table }: WordStreams): (WordStyle | undefined)[] {
  const start = word.readUInt32LE(0xa2);
  const end = start + word.readUInt32LE(0xa6);
  const headSize = table.readUInt16LE(start);
  const count = table.readUInt16LE(start + 2);
  const baseSize = table.readUInt16LE(start + 4);
  const raw: (RawStyle | undefined)[] = [];
  let at = start + 2 + headSize;
  for (let i = 0; i < count && at + 2 <= end; i++) {
    const size = table.readUInt16LE(at);
    raw.push(size === 0 ? undefined : rawStyle(table.subarray(at + 2, at + 2 + size), baseSize));
    at += 2 + size;
  }
  return raw.map((style) => style && inherit(style, raw));
}

function rawStyle(bytes: Buffer, baseSize: number): RawStyle | undefined {
  const builtIn = bytes.readUInt16LE(0) & 0xfff;
  const kind = bytes.readUInt16LE(2) & 0xf;
  if (kind !== 1) return undefined;
  const length = bytes.readUInt16LE(baseSize);
  const name = bytes.toString('utf16le', baseSize + 2, baseSize + 2 + length * 2);
  let at = baseSize + 2 + length * 2 + 2;
  // Values are aligned to two bytes from the start of the style.
  at += at % 2;
  const size = at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
  const found = paragraphProperties(bytes.subarray(at + 4, at + 2 + size));
  const heading = builtIn >= 1 && builtIn <= 9 ? builtIn - 1 : undefined;
  const contents = (builtIn >= FIRST_TOC && builtIn <= LAST_TOC) || /^(?:toc|目录) ?\d$/iu.test(name);
  return { name, contents, base: bytes.readUInt16LE(2) >> 4, ...found, outlineLevel: found.outlineLevel ?? heading };
}

export function paragraphProperties(properties: Buffer): Omit<WordStyle, 'name' | 'contents'> {
  const found: { outlineLevel: number | undefined; list: number | undefined; listLevel: number | undefined } = {
    outlineLevel: undefined,
    list: undefined,
    listLevel: undefined,
  };
  for (const { code, value } of readSprms(properties)) {
    if (code === SPRM.outlineLevel) found.outlineLevel = numberOf(value);
    else if (code === SPRM.list) found.list = numberOf(value);
    else if (code === SPRM.listLevel) found.listLevel = numberOf(value);
  }
  return found;
}

function inherit(style: RawStyle, raw: readonly (RawStyle | undefined)[]): WordStyle {
  let { outlineLevel, list, listLevel } = style;
  let base = style.base === NO_STYLE ? undefined : raw[style.base];
  for (let i = 0; base !== undefined && i < MAX_BASES; i++) {
    outlineLevel ??= base.outlineLevel;
    list ??= base.list;
    listLevel ??= base.listLevel;
    base = base.base === NO_STYLE ? undefined : raw[base.base];
  }
  return { name: style.name, contents: style.contents, outlineLevel, list, listLevel };
}
