import { DocumentError } from '../document-error.ts';

/** The streams of an OLE container (MS-CFB), read from memory. */
export interface OleContainer {
  has(stream: string): boolean;
  /** The bytes of a stream; undefined if there is none of that name. */
  stream(name: string): Buffer | undefined;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

const FREE = 0xfffffffa;
const HEADER_FATS = 109;
const ENTRY_BYTES = 128;
const MINI_SECTOR = 64;
const ROOT = 'Root Entry';

/** Throws `truncated` where sectors that are in use lie behind the end of the file. */
export function openOle(bytes: Buffer, name: string): OleContainer {
  if (bytes.length < 1024) throw new DocumentError('truncated', name);
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const sector = (number: number): Buffer => {
    const from = (number + 1) * sectorSize;
    if (from >= bytes.length) throw new DocumentError('truncated', name, { detail: `sector ${number}` });
    return bytes.subarray(from, from + sectorSize);
  };
  const fat = readFat(bytes, sector, sectorSize);
  checkEnd(fat, bytes.length, sectorSize, name);
  const chain = (start: number): Buffer => {
    const parts: Buffer[] = [];
    // A chain cannot be longer than the file; one that is turns in a circle.
    for (let at = start; at < FREE; at = fat[at] ?? FREE) {
      if (parts.length > bytes.length / sectorSize)
        throw new DocumentError('damaged', name, { detail: 'circular chain' });
      parts.push(sector(at));
    }
    return Buffer.concat(parts);
  };

  const entries = readDirectory(chain(bytes.readUInt32LE(48)));
  const miniLimit = bytes.readUInt32LE(56);
  const stream = (key: string): Buffer | undefined => {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.size >= miniLimit) return chain(entry.start).subarray(0, entry.size);
    const root = entries.get(ROOT);
    const mini = root === undefined ? Buffer.alloc(0) : chain(root.start);
    const miniFat = chain(bytes.readUInt32LE(60));
    const parts: Buffer[] = [];
    for (let at = entry.start; at < FREE && parts.length * MINI_SECTOR < entry.size; ) {
      parts.push(mini.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR));
      at = at * 4 + 4 <= miniFat.length ? miniFat.readUInt32LE(at * 4) : FREE;
    }
    return Buffer.concat(parts).subarray(0, entry.size);
  };
  return { has: (key) => entries.has(key), stream };
}

function readDirectory(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const length = directory.readUInt16LE(at + 64);
    if (length < 2 || length > 64) continue;
    const key = directory.toString('utf16le', at, at + length - 2);
    // Embedded objects bring streams of the same names; those of the document come first.
    if (entries.has(key)) continue;
    entries.set(key, { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
  }
  return entries;
}

function readFat(bytes: Buffer, sector: (number: number) => Buffer, sectorSize: number): number[] {
  const fat: number[] = [];
  const add = (number: number): void => {
    const table = sector(number);
    for (let at = 0; at + 4 <= table.length; at += 4) fat.push(table.readUInt32LE(at));
  };
  for (let i = 0; i < HEADER_FATS; i++) {
    const number = bytes.readUInt32LE(76 + i * 4);
    if (number < FREE) add(number);
  }
  // Larger files list the rest of the tables in a chain of sectors.
  let more = bytes.readUInt32LE(68);
  const lists = Math.min(bytes.readUInt32LE(72), bytes.length / sectorSize);
  for (let i = 0; more < FREE && i < lists; i++) {
    const list = sector(more);
    for (let at = 0; at + 8 <= list.length; at += 4) {
      const number = list.readUInt32LE(at);
      if (number < FREE) add(number);
    }
    more = list.length >= 4 ? list.readUInt32LE(list.length - 4) : FREE;
  }
  return fat;
}

/** The last sector in use must begin inside the file; it may be shorter than a sector. */
function checkEnd(fat: readonly number[], length: number, sectorSize: number, name: string): void {
  let used = fat.length - 1;
  while (used >= 0 && fat[used] === 0xffffffff) used--;
  if ((used + 1) * sectorSize >= length) throw new DocumentError('truncated', name, { detail: 'sectors' });
}
