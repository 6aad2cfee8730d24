import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly address: string;
  readonly pid: number;
  /** Its data folder. */
  readonly data: string;
  /** Everything it has printed so far. */
  printed(): string;
  /** Sends a signal; resolves to how it ended: its exit code, or the signal that killed it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  /** Ends it and removes a data folder that was made for it. */
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..');
const LAUNCHER = join(root, 'packages', 'cli', 'bin', 'gangmu.js');
/** The first start of the demo plays a year; a busy machine takes its time. */
const START_MS = 240_000;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The built program as a person starts it, on a data folder of its own that goes with it, or on one that is given. */
export async function startServer(
  command: 'serve' | 'demo',
  settings: NodeJS.ProcessEnv = {},
  port = 0,
): Promise<RunningServer> {
  const made = settings.GANGMU_DATA ? null : mkdtempSync(join(tmpdir(), 'gangmu-e2e-'));
  const data = settings.GANGMU_DATA ?? join(made as string, 'data');
  const at = port || (await freePort());
  const address = `http://127.0.0.1:${at}`;
  const child = spawn(process.execPath, [LAUNCHER, command], {
    cwd: root,
    env: { ...process.env, ...settings, GANGMU_PORT: String(at), GANGMU_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  const stop = async () => {
    await ended(child, 'SIGTERM');
    if (made) rmSync(made, { recursive: true, force: true });
  };
  for (const until = Date.now() + START_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const ready = await fetch(`${address}/readyz`).catch(() => null);
    if (ready?.ok)
      return {
        address,
        pid: child.pid as number,
        data,
        printed: () => printed,
        end: (signal) => ended(child, signal),
        stop,
      };
    if (child.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`the server did not start: ${printed}`);
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
  return child.exitCode ?? (child.signalCode as NodeJS.Signals);
}
