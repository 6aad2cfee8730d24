import { link, mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '@gangmu/delivery';

const HASH = /^[0-9a-f]{64}$/u;
/** Of a file that is being written, or removed: a process that is killed leaves it. */
const BESIDE = /^[0-9a-f]{64}\.\d+\.[0-9a-z]+$/u;

const absent = (error: NodeJS.ErrnoException): null => {
  if (error.code !== 'ENOENT') throw error;
  return null;
};

/** Original files in a folder: `<region>/<first two digits>/<sha256>`; written beside, flushed, then renamed. */
export function folderFiles(folder: string): Files {
  const place = (regionId: string, sha256: string): { readonly dir: string; readonly path: string } => {
    if (!/^[0-9a-f-]{36}$/u.test(regionId) || !HASH.test(sha256))
      throw new RangeError('a file is named by its region and its hash');
    const dir = join(folder, regionId, sha256.slice(0, 2));
    return { dir, path: join(dir, sha256) };
  };
  const besideOf = (path: string) => `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  return {
    async put(regionId, sha256, bytes) {
      const { dir, path } = place(regionId, sha256);
      await mkdir(dir, { recursive: true });
      const beside = besideOf(path);
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
      return readFile(place(regionId, sha256).path).catch(absent);
    },
    async *kept(regionId) {
      const region = join(folder, regionId);
      for (const first of (await readdir(region).catch(absent)) ?? []) {
        for (const name of (await readdir(join(region, first)).catch(absent)) ?? []) {
          if (!HASH.test(name) && !BESIDE.test(name)) continue;
          const found = await stat(join(region, first, name)).catch(absent);
          const sha256 = HASH.test(name) ? name : null;
          if (found)
            yield { regionId, sha256, name: join(first, name), bytes: found.size, putAt: found.mtime.toISOString() };
        }
      }
    },
    async remove({ regionId, sha256, name }, before) {
      const path = join(folder, regionId, name);
      const old = async (at: string) => ((await stat(at).catch(absent))?.mtime.toISOString() ?? before) < before;
      if (!(await old(path))) return false;
      if (sha256 === null)
        return unlink(path).then(
          () => true,
          (error) => absent(error) !== null,
        );
      // Aside first: whoever puts the same content at this moment has written it anew, before this or after it.
      const aside = besideOf(path);
      if ((await rename(path, aside).then(() => true, absent)) === null) return false;
      const ours = await old(aside);
      if (!ours) await link(aside, path).catch(() => {});
      await unlink(aside);
      return ours;
    },
  };
}
