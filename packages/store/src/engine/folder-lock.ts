import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
 * folder and silently loses the rows of one (RELIABILITY A3), so this comes before it. The lock is a listening socket:
 * the system frees it however the process ends. Linux: an abstract socket, else a named pipe or a socket file.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  const name = `gangmu-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
  const address =
    process.platform === 'linux'
      ? `\0${name}`
      : process.platform === 'win32'
        ? `\\\\.\\pipe\\${name}`
        : join(tmpdir(), name);
  const server = await new Promise<Server>((resolve, reject) => {
    const socket = createServer();
    socket.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    );
    socket.listen(address, () => resolve(socket));
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}
