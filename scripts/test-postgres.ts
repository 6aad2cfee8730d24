// A PostgreSQL for the tests, wherever one is installed: started in a temporary folder on a free port, stopped at the
// end. TEST_DATABASE_URL names a server to use instead. Where there is neither, what needs one is skipped, and that is
// said. Each suite gets a database of its own on it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

/** Suites that run on PostgreSQL too; each reads the address of its database in `variable`. */
const SUITES = [
  { folder: '/packages/store/', variable: 'TEST_STORE_DATABASE_URL' },
  { folder: '/packages/api/', variable: 'TEST_API_DATABASE_URL' },
];

/** As in production, the tests' databases belong to somebody who is no superuser. */
const OWNER = 'gangmu_owner';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Vitest calls this before the first test and what it returns after the last. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // What was asked for on the command line; vitest does not declare it, and without it all files count.
  const { filenamePattern } = project.vitest as { filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  const suites = SUITES.filter(({ folder }) => testFiles.some((file) => file.replaceAll('\\', '/').includes(folder)));
  if (suites.length === 0) return undefined;
  const given = process.env.TEST_DATABASE_URL;
  const programs = newestPrograms();
  if (!given && !programs) {
    console.log('PostgreSQL is not installed and TEST_DATABASE_URL is not set: its conformance run was skipped.');
    return undefined;
  }
  const server = given ? { url: given, stop: async () => {} } : await start(programs as string);
  const names = suites.map(({ variable }) => `gangmu_${variable.split('_')[1]?.toLowerCase()}_${process.pid}`);
  const owner = given ? null : OWNER;
  await run(server.url, [
    ...(owner ? [`create role ${owner} login createrole`] : []),
    ...names.map(
      (name) => `create database ${name} template template0 encoding 'UTF8' ${owner ? `owner ${owner}` : ''}`,
    ),
  ]);
  for (const [index, { variable }] of suites.entries()) {
    const url = new URL(server.url);
    if (owner) url.username = owner;
    url.pathname = `/${names[index]}`;
    process.env[variable] = url.href;
  }
  return async () => {
    if (given)
      await run(
        given,
        names.map((name) => `drop database if exists ${name} with (force)`),
      );
    await server.stop();
  };
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Folder of the newest version's programs as Debian, Red Hat and Homebrew lay them; null where there is none. */
function newestPrograms(): string | null {
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

async function start(programs: string): Promise<Server> {
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder };
  const data = join(folder, 'data');
  const initial = ['-D', data, '-U', 'gangmu', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
  execFileSync(join(programs, 'initdb'), initial, { ...as, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const child = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...as,
    stdio: 'ignore',
  });
  const kill = () => child.kill('SIGQUIT');
  process.once('exit', kill);
  const url = `postgres://gangmu@127.0.0.1:${port}/postgres`;
  await answers(url, child);
  return {
    url,
    stop: async () => {
      process.off('exit', kill);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // Fast shutdown: whoever is connected still is let go.
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; ; ) {
    try {
      return await run(url, ['select 1']);
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
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
