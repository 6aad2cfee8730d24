// A PostgreSQL of our own, wherever one is installed: in a temporary folder, on a free port, gone at the end. For the
// conformance runs and for the hard tests, which may kill it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PrivateServer {
  /** Of its superuser. */
  readonly url: string;
  /** The same by its socket, as a program on the same machine reaches it. */
  readonly socketUrl: string;
  /** The postmaster; 0 for a server that is not ours. */
  readonly pid: number;
  readonly port: number;
  readonly folder: string;
  /** Ends the postmaster and all its processes as a crash would (SIGKILL). */
  crash(): Promise<void>;
  /** Starts again after a crash and waits until it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface PrivateOptions {
  readonly port?: number;
  /** More `-c` settings; by default nothing is flushed, which a test of durability must change: `fsync=on`. */
  readonly settings?: readonly string[];
}

/** Statements one after another over one connection. */
export async function runStatements(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Folder of the newest version's programs as Debian, Red Hat and Homebrew lay them; null where there is none. */
export function newestPrograms(): string | null {
  const folders = ['/usr/lib/postgresql', '/usr/local/opt', '/opt/homebrew/opt'].flatMap((base) =>
    existsSync(base) ? readdirSync(base).map((name) => join(base, name, 'bin')) : [],
  );
  folders.push('/usr/bin');
  const version = (folder: string) => Number(/(\d+)\D*bin$/u.exec(folder)?.[1] ?? 0);
  const [newest] = folders
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .sort((a, b) => version(b) - version(a));
  return newest ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function otherUser(): { uid: number; gid: number } | null {
  if (userInfo().uid !== 0) return null;
  const id = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
  for (const name of ['postgres', 'nobody'])
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // No such user here; try the next.
    }
  return null;
}

const RESTART_MS = 30_000;

/** Makes a new server and waits until it answers. */
export async function startPostgres(programs: string, options: PrivateOptions = {}): Promise<PrivateServer> {
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder };
  const data = join(folder, 'data');
  const initial = ['-D', data, '-U', 'gangmu', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
  execFileSync(join(programs, 'initdb'), initial, { ...as, stdio: 'pipe' });
  const port = options.port ?? (await freePort());
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'fsync=off',
    ...(options.settings ?? []),
  ];
  const run = () =>
    spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...as,
      stdio: 'ignore',
    });
  let child = run();
  const kill = () => child.kill('SIGQUIT');
  process.once('exit', kill);
  const url = `postgres://gangmu@127.0.0.1:${port}/postgres`;
  await answers(url, child);
  return {
    url,
    socketUrl: `postgres://gangmu@localhost/postgres?host=${folder}&port=${port}`,
    get pid() {
      return child.pid ?? 0;
    },
    port,
    folder,
    async crash() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' });
      child.kill('SIGKILL');
      for (const pid of children.trim().split(/\s+/u).filter(Boolean)) {
        try {
          process.kill(Number(pid), 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      }
      await ended;
    },
    async restart() {
      // It ends at once while a process of the one that crashed still holds the shared memory: as often as it takes.
      for (const end = Date.now() + RESTART_MS; ; ) {
        child = run();
        try {
          return await answers(url, child);
        } catch (error) {
          if (Date.now() > end) throw error;
        }
      }
    },
    stop: async () => {
      process.off('exit', kill);
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        // Fast shutdown: whoever is connected still is let go.
        child.kill('SIGINT');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + RESTART_MS; ; ) {
    try {
      return await runStatements(url, ['select 1']);
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A TCP port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
