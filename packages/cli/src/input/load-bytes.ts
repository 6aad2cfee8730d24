import { open, stat } from 'node:fs/promises';
import type { Io } from '../io.ts';
import { DocumentProblem } from './document-problem.ts';
import { problem } from './problem.ts';
import { readCounted, tooLarge } from './read-counted.ts';

/** The bytes of a file or a pipe, or of standard input for `-`; never more than `limit`, and nothing of a device. */
export async function loadBytes(path: string, io: Io, limit: number): Promise<Uint8Array> {
  if (path === '-') return io.readStdin(limit);
  try {
    // Asked before it is opened: opening alone can do something to a device.
    refuseSpecial(await stat(path), path);
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      refuseSpecial(found, path);
      if (found.size > limit) throw tooLarge(path, limit);
      return await readCounted(file.createReadStream({ autoClose: false }), path, limit);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof DocumentProblem) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw problem('error.notFound', { name: path }, error);
    if (code === 'EISDIR') throw problem('error.isFolder', { name: path }, error);
    if (code === 'EACCES' || code === 'EPERM') throw problem('error.noAccess', { name: path }, error);
    throw problem('error.unreadable', { name: path, reason: code || String(error) }, error);
  }
}

function refuseSpecial(found: import('node:fs').Stats, name: string): void {
  if (found.isDirectory()) throw problem('error.isFolder', { name });
  if (!found.isFile() && !found.isFIFO()) throw problem('error.isSpecial', { name });
}
