import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly address: string;
  /** Everything it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const START_MS = 90_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The built program as a person starts it, on a data folder of its own that goes with it. */
export async function startServer(command: 'serve' | 'demo', settings: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-e2e-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'packages', 'cli', 'bin', 'gangmu.js'), command], {
    cwd: root,
    env: { ...process.env, ...settings, GANGMU_PORT: String(port), GANGMU_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + START_MS; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const ready = await fetch(`${address}/readyz`).catch(() => null);
    if (ready?.ok) return { address, printed: () => printed, stop };
    if (child.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`the server did not start: ${printed}`);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
