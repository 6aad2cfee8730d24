import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { DocumentError } from '../document-error.ts';
import type { Limits } from '../limits.ts';

/** A zip container held in memory; a part is inflated when it is asked for, and every inflated byte is counted. */
export interface Package {
  readonly name: string;
  has(part: string): boolean;
  parts(): readonly string[];
  /** The bytes of one part in pieces. Throws `bomb` as soon as a limit is passed. */
  inflate(part: string): AsyncGenerator<Buffer>;
  /** A small part whole, as text. */
  text(part: string): Promise<string>;
}

const ENCRYPTED_FLAG = 1;

/** Reads the directory of a container. Declared sizes can lie: they may refuse a file, never admit it. */
export async function openPackage(bytes: Buffer, name: string, limits: Limits): Promise<Package> {
  const zip = await open(bytes, name);
  const entries = new Map<string, Entry>();
  let declared = 0;
  if (zip.entryCount > limits.parts)
    throw new DocumentError('bomb', name, { limit: limits.parts, actual: zip.entryCount });
  for (const entry of await list(zip, name)) {
    declared += entry.uncompressedSize;
    if (declared > limits.inflatedBytes)
      throw new DocumentError('bomb', name, { limit: limits.inflatedBytes, detail: 'declared' });
    if ((entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0) throw new DocumentError('encrypted', name);
    // Part names are case-insensitive; two of one name are read differently by different programs.
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw new DocumentError('damaged', name, { detail: 'a part twice' });
    if (isLink(entry)) throw new DocumentError('damaged', name, { detail: 'a link' });
    entries.set(key, entry);
  }
  checkOverlap([...entries.values()], name);

  let inflated = 0;
  const measured = new Set<Entry>();

  async function* pieces(entry: Entry): AsyncGenerator<Buffer> {
    const stream = await openStream(zip, entry, name);
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw new DocumentError('damaged', name, { detail: `${entry.fileName}: ${message(error)}` });
    } finally {
      stream.destroy();
    }
  }

  /** Inflates once for the count alone, which is far quicker than parsing: a bomb never reaches a parser. */
  async function measure(entry: Entry): Promise<void> {
    const { inflatedBytes: limit, inflationRatio, ratioFloorBytes } = limits;
    let size = 0;
    for await (const { length } of pieces(entry)) {
      size += length;
      inflated += length;
      if (inflated > limit) throw new DocumentError('bomb', name, { limit, detail: entry.fileName });
      if (size > ratioFloorBytes && size > entry.compressedSize * inflationRatio) {
        throw new DocumentError('bomb', name, { limit, detail: `${entry.fileName}: ratio` });
      }
    }
    if (size !== entry.uncompressedSize)
      throw new DocumentError('damaged', name, { detail: `${entry.fileName}: size` });
    measured.add(entry);
  }

  async function* inflate(part: string): AsyncGenerator<Buffer> {
    const entry = entries.get(part.toLowerCase());
    if (entry === undefined) throw new DocumentError('damaged', name, { detail: `no part ${part}` });
    if (!measured.has(entry)) await measure(entry);
    yield* pieces(entry);
  }

  return {
    name,
    has: (part) => entries.has(part.toLowerCase()),
    parts: () => [...entries.values()].map((entry) => entry.fileName),
    inflate,
    async text(part) {
      const chunks: Buffer[] = [];
      for await (const chunk of inflate(part)) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    },
  };
}

const FILE_TYPE = 0xf000;
const LINK = 0xa000;
/** The upper half of the attributes is a Unix mode; no office program writes links. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK;

const LOCAL_HEADER = 30;
/** Two parts that share bytes inflate more than the file holds, and each reader sees another one. */
function checkOverlap(entries: readonly Entry[], name: string): void {
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: from, compressedSize } of inOrder) {
    if (from < end) throw new DocumentError('bomb', name, { detail: 'overlapping parts' });
    end = from + LOCAL_HEADER + compressedSize;
  }
}

function open(bytes: Buffer, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      // The directory stands at the end, so a file without one has lost its end.
      if (error !== null) reject(new DocumentError('truncated', name, { detail: error.message }));
      else resolve(zip as ZipFile);
    });
  });
}

function list(zip: ZipFile, name: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(new DocumentError('damaged', name, { detail: error.message })));
    zip.readEntry();
  });
}

function openStream(zip: ZipFile, entry: Entry, name: string): Promise<import('node:stream').Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) reject(new DocumentError('damaged', name, { detail: error.message }));
      else resolve(stream as import('node:stream').Readable);
    });
  });
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
