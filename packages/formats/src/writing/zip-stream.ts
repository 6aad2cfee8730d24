import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** Of every entry: an archive of the same content is the same archive. */
const MTIME = new Date(2000, 0, 1);
/** Fast rather than small: twice as quick as the usual 6, a tenth larger. */
const LEVEL = 3;

export interface ArchiveEntry {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * A zip archive as a stream: each entry is asked for when the one before has been written, so that nothing is held but
 * what is under way. Destroying the stream ends the entry's iterator too.
 */
export function zipStream(entries: AsyncIterable<ArchiveEntry> | Iterable<ArchiveEntry>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | null = null;
  const options = { mtime: MTIME, compressionLevel: LEVEL, forceDosTimestamp: true };
  const add = (entry: ArchiveEntry): Promise<void> =>
    new Promise((resolve, reject) => {
      const content = Readable.from(bytesOf(entry.content), { objectMode: false });
      current = content;
      content.once('error', reject);
      output.once('close', resolve);
      content.once('close', () => {
        output.off('close', resolve);
        resolve();
      });
      zip.addReadStream(content, entry.name, options);
    });
  const run = async () => {
    for await (const entry of entries) {
      if (output.destroyed) return;
      await add(entry);
    }
    zip.end();
  };
  zip.on('error', (error) => output.destroy(error as Error));
  output.once('close', () => current?.destroy());
  run().catch((error) => output.destroy(error as Error));
  return output;
}

const GATHER = 64 * 1024;

/** Small pieces gathered, so that the compressor gets blocks worth its while. */
async function* bytesOf(content: ArchiveEntry['content']): AsyncGenerator<Buffer> {
  let text = '';
  for await (const piece of content) {
    if (typeof piece !== 'string') {
      if (text !== '') yield Buffer.from(text, 'utf8');
      text = '';
      yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      continue;
    }
    text += piece;
    if (text.length < GATHER) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}
