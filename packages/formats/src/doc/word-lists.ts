import type { NumberInstance, Numbering, NumberLevel } from '../docx/numbering.ts';
import type { WordStreams } from './word-streams.ts';

/** Number formats by their code (MS-OSHARED MSONFC), by the names that docx uses. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const LEVELS = 9;
const LIST_BYTES = 28;
const LEVEL_HEAD = 28;
const OVERRIDE_BYTES = 16;

/** The lists of the document and their overrides, keyed by override index (1 = first), as `startCounting` wants it. */
export function readWordLists({ word, table }: WordStreams): Numbering {
  const instances = new Map<string, NumberInstance>();
  const lists = readLists(table, word.readUInt32LE(0x2e2), word.readUInt32LE(0x2e6));
  const start = word.readUInt32LE(0x2ea);
  if (lists.size === 0 || word.readUInt32LE(0x2ee) < 4) return { instances };
  const count = table.readUInt32LE(start);
  let at = start + 4 + count * OVERRIDE_BYTES;
  for (let i = 0; i < count; i++) {
    const head = start + 4 + i * OVERRIDE_BYTES;
    const list = table.readUInt32LE(head).toString();
    const levels = [...(lists.get(list) ?? [])];
    const startOverrides: (number | undefined)[] = [];
    const overrides = table.readUInt8(head + 12);
    at += 4;
    for (let j = 0; j < overrides; j++) {
      const flags = table.readUInt32LE(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0 && level < LEVELS) startOverrides[level] = table.readUInt32LE(at);
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const replaced = readLevel(table, at);
      at = replaced.end;
      if (level < LEVELS) levels[level] = replaced.level;
    }
    instances.set(String(i + 1), { list, levels, startOverrides });
  }
  return { instances };
}

/** An array of list heads; behind it, outside the length it is given, the levels of all of them. */
function readLists(table: Buffer, start: number, size: number): Map<string, NumberLevel[]> {
  const lists = new Map<string, NumberLevel[]>();
  if (size < 2) return lists;
  const count = table.readUInt16LE(start);
  let at = start + 2 + count * LIST_BYTES;
  for (let i = 0; i < count; i++) {
    const head = start + 2 + i * LIST_BYTES;
    const simple = (table.readUInt8(head + 26) & 1) !== 0;
    const levels: NumberLevel[] = [];
    for (let level = 0; level < (simple ? 1 : LEVELS); level++) {
      const read = readLevel(table, at);
      at = read.end;
      const style = table.readUInt16LE(head + 8 + level * 2);
      levels.push(style === 0xfff ? read.level : { ...read.level, style: String(style) });
    }
    lists.set(table.readUInt32LE(head).toString(), levels);
  }
  return lists;
}

function readLevel(table: Buffer, at: number): { level: NumberLevel; end: number } {
  const flags = table.readUInt8(at + 5);
  const textAt = at + LEVEL_HEAD + table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const length = table.readUInt16LE(textAt);
  const end = textAt + 2 + length * 2;
  // Characters 0 to 8 stand for the counts of the levels.
  const raw = table.toString('utf16le', textAt + 2, end);
  let text = '';
  for (const sign of raw) text += sign < '\u0009' ? `%${sign.charCodeAt(0) + 1}` : sign;
  const level: NumberLevel = {
    start: table.readUInt32LE(at),
    format: FORMATS[table.readUInt8(at + 4)] ?? 'decimal',
    text,
    restart: (flags & 0x08) === 0 ? undefined : table.readUInt8(at + 26),
    legal: (flags & 0x04) !== 0,
    style: undefined,
  };
  return { level, end };
}
