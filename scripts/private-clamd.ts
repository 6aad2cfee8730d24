// A virus scanner of our own, wherever ClamAV's daemon is installed: in a given folder, on a socket there, with one
// signature, that of the standard test file. For the tests of scanning, which may stop it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clamd, TEST_VIRUS } from '../apps/server/src/virus-scanner.ts';

const PROGRAM = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((path) =>
  existsSync(path),
);
export const hasClamd = PROGRAM !== undefined;

/** Starts it and waits until it listens; the largest file it looks through whole has a million bytes. */
export async function startClamd(folder: string): Promise<{ readonly socket: string; stop(): Promise<void> }> {
  const [signatures, socket] = [join(folder, 'signatures'), join(folder, 'clamd.sock')];
  mkdirSync(signatures, { recursive: true });
  writeFileSync(join(signatures, 'test.ndb'), `Eicar-Test:0:*:${Buffer.from(TEST_VIRUS).toString('hex')}\n`);
  const settings = {
    LocalSocket: socket,
    DatabaseDirectory: signatures,
    TemporaryDirectory: folder,
    Foreground: 'yes',
    AlertExceedsMax: 'yes',
    StreamMaxLength: '1000000',
    MaxScanSize: '2000000',
    MaxFileSize: '1000000',
  };
  const file = join(folder, 'clamd.conf');
  writeFileSync(
    file,
    Object.entries(settings)
      .map((line) => `${line.join(' ')}\n`)
      .join(''),
  );
  const child: ChildProcess = spawn(PROGRAM as string, ['--config-file', file], { stdio: 'ignore' });
  const answers = () =>
    clamd({ path: socket })
      .version()
      .then(Boolean, () => false);
  for (const until = Date.now() + 30_000; !(await answers()); await new Promise((done) => setTimeout(done, 50)))
    if (child.exitCode !== null || Date.now() > until) throw new Error('clamd does not start');
  return {
    socket,
    stop: async () => {
      const ended = child.exitCode === null && child.signalCode === null && once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
