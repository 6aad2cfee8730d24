import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const module = fileURLToPath(new URL('./watchdog.ts', import.meta.url));
/** Starts the watchdog, says its number and then loops for ever, as a parser can. */
const loops = (parent: string, wallMs: number): string =>
  `import(${JSON.stringify(module)}).then(({ startWatchdog }) => {
    startWatchdog(${parent}, ${wallMs}); require('node:fs').writeSync(1, process.pid + '\\n'); for (;;); });`;
const argumentsFor = (source: string): string[] => ['--import', 'tsx', '-e', source];

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function start(source: string): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, argumentsFor(source), { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return child;
}

const firstLine = (child: { readonly stdout: NodeJS.ReadableStream }): Promise<string> =>
  new Promise((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())));

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a child that loops ends itself when its time is up', { timeout: 30_000 }, async () => {
  const child = start(loops('process.ppid', 500));
  expect(await new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL');
});

test.runIf(process.platform === 'linux')(
  'a child that loops ends itself when its parent is killed',
  { timeout: 30_000 },
  async () => {
    const parent = start(
      `require('node:child_process').spawn(process.execPath, ${JSON.stringify(argumentsFor(loops('process.ppid', 25_000)))},
        { stdio: ['ignore', 'inherit', 'inherit'] });`,
    );
    const pid = Number(await firstLine(parent));
    expect(lives(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => lives(pid), { timeout: 10_000 }).toBe(false);
  },
);
