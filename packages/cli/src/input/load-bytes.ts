import { readFile } from 'node:fs/promises';
import type { Io } from '../io.ts';
import { problem } from './problem.ts';

/** The bytes of a file, or of standard input for `-`. */
export async function loadBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') return io.readStdin();
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw problem('error.notFound', { name: path }, error);
    if (code === 'EISDIR') throw problem('error.isFolder', { name: path }, error);
    if (code === 'EACCES' || code === 'EPERM') throw problem('error.noAccess', { name: path }, error);
    throw problem('error.unreadable', { name: path, reason: code || String(error) }, error);
  }
}
