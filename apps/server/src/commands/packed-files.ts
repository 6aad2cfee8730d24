import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const ENDING = '.gz';

const absent = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync().finally(() => file.close());
}

/** Files and folders below one, relative; a file that goes while we look is not missed. */
async function below(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly folders: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const place = (one: (typeof entries)[number]) => relative(folder, join(one.parentPath, one.name));
  return {
    files: entries.filter((one) => one.isFile()).map(place),
    folders: entries.filter((one) => one.isDirectory()).map(place),
  };
}

/**
 * Every file below a folder, each packed and flushed, below another. Gives the folders too, since a database needs its
 * empty ones. A file that disappears while it is copied was not needed.
 */
export async function pack(from: string, to: string, wanted: (path: string) => boolean): Promise<readonly string[]> {
  const { files, folders } = await below(from);
  for (const path of files.filter(wanted)) {
    const target = join(to, `${path}${ENDING}`);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(
      createReadStream(join(from, path)),
      createGzip({ level: 1 }),
      createWriteStream(target, { mode: 0o600 }),
    ).then(() => flush(target), absent);
  }
  return folders;
}

/** Puts packed files back, with the folders that were there. */
export async function unpack(from: string, to: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
  const { files } = await below(from);
  for (const path of files) {
    const target = join(to, path.slice(0, -ENDING.length));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await pipeline(createReadStream(join(from, path)), createGunzip(), createWriteStream(target, { mode: 0o600 }));
    await flush(target);
  }
}
