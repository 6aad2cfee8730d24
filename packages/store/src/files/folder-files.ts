import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '@gangmu/delivery';

/** Original files in a folder: `<region>/<first two digits>/<sha256>`; written beside, flushed, then renamed. */
export function folderFiles(folder: string): Files {
  const place = (regionId: string, sha256: string): { readonly dir: string; readonly path: string } => {
    if (!/^[0-9a-f-]{36}$/u.test(regionId) || !/^[0-9a-f]{64}$/u.test(sha256))
      throw new RangeError('a file is named by its region and its hash');
    const dir = join(folder, regionId, sha256.slice(0, 2));
    return { dir, path: join(dir, sha256) };
  };
  return {
    async put(regionId, sha256, bytes) {
      const { dir, path } = place(regionId, sha256);
      await mkdir(dir, { recursive: true });
      const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
      const parent = await open(dir, 'r');
      await parent.sync().finally(() => parent.close());
    },
    async get(regionId, sha256) {
      try {
        return await readFile(place(regionId, sha256).path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
