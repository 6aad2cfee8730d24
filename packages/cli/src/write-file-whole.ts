import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { problem } from './input/problem.ts';

/** Writes under another name and renames when all is on the disk, so that nobody ever sees half a file. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw problem('error.write', { name: path, reason: (error as NodeJS.ErrnoException).code ?? String(error) }, error);
  }
}
