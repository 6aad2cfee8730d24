import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { basename, dirname } from 'node:path';

/** Longest path that the system takes as a socket's address. */
const LONGEST = 100;
const ANSWER_MS = 1000;

/**
 * A listening socket at a path, or `taken` where a living process listens there. What a dead process left behind is
 * refused by the system and taken over. Two that take over at the same moment both ask afterwards who answers: the one
 * whose socket file is gone gives way.
 */
export async function claimSocketFile(path: string): Promise<Server | 'taken'> {
  const { address, done } = shortened(path);
  try {
    if ((await asked(address)) !== null) return 'taken';
    rmSync(path, { force: true });
    const token = randomUUID();
    const server = await listen(address, token);
    if (server !== 'taken' && (await asked(address)) !== token) {
      server.close();
      return 'taken';
    }
    return server;
  } finally {
    done();
  }
}

/** What the listener at an address says; null where nobody listens. A listener that does not answer is there all the same. */
function asked(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(address);
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.once('error', () => resolve(null));
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.once('close', (failed) => (failed ? null : resolve(said)));
  });
}

function listen(address: string, token: string): Promise<Server | 'taken'> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(token);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve('taken') : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** A path that is too long for an address is reached through its opened folder (Linux). */
function shortened(path: string): { readonly address: string; done(): void } {
  if (Buffer.byteLength(path) <= LONGEST || process.platform !== 'linux') return { address: path, done: () => {} };
  const folder = openSync(dirname(path), 'r');
  return { address: `/proc/self/fd/${folder}/${basename(path)}`, done: () => closeSync(folder) };
}
