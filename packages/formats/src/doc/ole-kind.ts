import { DocumentError } from '../document-error.ts';
import type { FileKind } from '../file-kind.ts';

const FREE = 0xfffffffa;
const HEADER_FATS = 109;
const ENTRY_BYTES = 128;
const MAX_DIRECTORY_SECTORS = 4096;
/** Bit of the flags in the head of a Word stream: the text is encrypted. */
const WORD_ENCRYPTED = 0x0100;
const WORD_FLAGS_AT = 0x0a;

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * What an OLE container holds, by the names of its streams. Throws `encrypted` (a docx or xlsx with a password is an
 * OLE container with `EncryptedPackage`) and `truncated` where sectors that are in use lie behind the end.
 */
export function oleKind(bytes: Buffer, name: string): FileKind {
  const streams = oleStreams(bytes, name);
  const names = new Map(streams.map((one) => [one.name, one]));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new DocumentError('encrypted', name);
  const word = names.get('WordDocument');
  if (word !== undefined) {
    const at = sectorAt(bytes, word.start) + WORD_FLAGS_AT;
    if (at + 2 <= bytes.length && (bytes.readUInt16LE(at) & WORD_ENCRYPTED) !== 0)
      throw new DocumentError('encrypted', name);
    return 'doc';
  }
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  if (names.has('PowerPoint Document')) return 'ppt';
  return 'ole';
}

function oleStreams(bytes: Buffer, name: string): Stream[] {
  if (bytes.length < 1024) throw new DocumentError('truncated', name);
  const sectorSize = sectorBytes(bytes);
  const fat = readFat(bytes, name, sectorSize);
  const streams: Stream[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let seen = 0; sector < FREE && seen < MAX_DIRECTORY_SECTORS; seen++) {
    const from = sectorAt(bytes, sector);
    if (from + sectorSize > bytes.length) throw new DocumentError('truncated', name, { detail: 'directory' });
    for (let at = from; at < from + sectorSize; at += ENTRY_BYTES) {
      const length = bytes.readUInt16LE(at + 64);
      if (length < 2 || length > 64) continue;
      const stream = bytes.toString('utf16le', at, at + length - 2);
      streams.push({ name: stream, start: bytes.readUInt32LE(at + 116), size: bytes.readUInt32LE(at + 120) });
    }
    sector = fat[sector] ?? FREE;
  }
  return streams;
}

/** The allocation table, as far as the header lists it (109 tables: 6.8 MB of a usual file; enough for a directory). */
function readFat(bytes: Buffer, name: string, sectorSize: number): number[] {
  const fat: number[] = [];
  for (let i = 0; i < HEADER_FATS; i++) {
    const sector = bytes.readUInt32LE(76 + i * 4);
    if (sector >= FREE) break;
    const from = sectorAt(bytes, sector);
    if (from + sectorSize > bytes.length) throw new DocumentError('truncated', name, { detail: 'allocation table' });
    for (let at = from; at < from + sectorSize; at += 4) fat.push(bytes.readUInt32LE(at));
  }
  let used = fat.length - 1;
  while (used >= 0 && fat[used] === 0xffffffff) used--;
  // The last sector may be shorter than a sector.
  if (used >= 0 && sectorAt(bytes, used) >= bytes.length)
    throw new DocumentError('truncated', name, { detail: 'sectors' });
  return fat;
}

function sectorBytes(bytes: Buffer): number {
  return bytes.readUInt16LE(30) === 12 ? 4096 : 512;
}

function sectorAt(bytes: Buffer, sector: number): number {
  return (sector + 1) * sectorBytes(bytes);
}
