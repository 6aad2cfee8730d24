import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cleanUpOnSignal } from './clean-up-on-signal.ts';
import { problem } from './input/problem.ts';

/** Writes under another name and renames when all is on the disk, so that nobody ever sees half a file. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<void> {
  // Where the name is a link, what it points to is replaced and the link stays.
  const target = await realpath(path).catch(() => path);
  // A short name of its own: the file's own name may already be as long as a name can be.
  const draft = join(dirname(target), `.gangmu-${randomBytes(6).toString('hex')}.tmp`);
  const write = async (): Promise<void> => {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  };
  try {
    await cleanUpOnSignal(() => rmSync(draft, { force: true }), write);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw problem('error.write', { name: path, reason: (error as NodeJS.ErrnoException).code ?? String(error) }, error);
  }
}
