import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { claimSocketFile } from './socket-file.ts';

/** Somebody else has the data folder open. */
export class FolderInUse extends Error {
  readonly code = 'FOLDER_IN_USE';
  readonly folder: string;
  constructor(folder: string) {
    super(
      `数据目录正被另一个进程使用：${folder}。请先停止它，或另选目录。/ Another process has the data folder open: stop it first, or choose another folder.`,
    );
    this.folder = folder;
  }
}

/**
 * Takes the exclusive right to a data folder for the life of this process. PGlite itself lets two processes open one
 * folder and silently loses the rows of one (RELIABILITY A3), so this comes before it.
 *
 * Two sockets say who is there; the system closes both however the process ends. The first has a name and no file: it
 * cannot be raced, but another container does not see it. The second is a file beside the folder: whoever mounts the
 * folder sees it, in any container of the machine. Network file systems carry neither.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  const named = await listenByName(createHash('sha256').update(real).digest('hex').slice(0, 32));
  if (named === 'taken') throw new FolderInUse(folder);
  const file = process.platform === 'win32' ? null : await claimSocketFile(`${real}.lock`);
  if (file === 'taken') {
    await close(named);
    throw new FolderInUse(folder);
  }
  return async () => {
    await close(file);
    await close(named);
  };
}

function listenByName(name: string): Promise<Server | null | 'taken'> {
  if (process.platform !== 'linux' && process.platform !== 'win32') return Promise.resolve(null);
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\gangmu-${name}` : `\0gangmu-${name}`;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve('taken') : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

const close = (server: Server | null): Promise<void> =>
  new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
