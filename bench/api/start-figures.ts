import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../scripts/private-postgres.ts';
import { type Figure, skipped } from './table.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SERVER = fileURLToPath(new URL('../../apps/server/dist/gangmu-server.js', import.meta.url));
const STARTS = 3;
const IDLE_MS = 10_000;

/** The built demo, its data made already, from the command to its first answer; then its memory when nobody asks. */
export async function startFigures(): Promise<readonly Figure[]> {
  if (!existsSync(SERVER)) return [skipped('demo start', '≤ 4 s', 'skipped: not built')];
  const environment = { ...process.env, GANGMU_DATA: temporaryFolder(), GANGMU_PORT: String(await freePort()) };
  const end = async (child: ChildProcess) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const start = () => spawn(process.execPath, [SERVER, 'demo'], { env: environment, stdio: 'ignore' });
  const first = start();
  await answers(environment.GANGMU_PORT);
  await end(first);
  const times: number[] = [];
  let memory = 0;
  for (let n = 0; n < STARTS; n++) {
    const since = performance.now();
    const child = start();
    await answers(environment.GANGMU_PORT);
    times.push((performance.now() - since) / 1000);
    if (n === STARTS - 1) {
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
      memory = resident(child.pid ?? 0);
    }
    await end(child);
  }
  const median = times.sort((a, b) => a - b)[STARTS >> 1] ?? Number.NaN;
  return [
    {
      figure: 'demo start, built',
      goal: '≤ 4 s',
      measured: `${median.toFixed(1)} s`,
      baseline: '',
      ratio: '',
      met: median <= 4,
    },
    memory === 0
      ? skipped('idle memory', '≤ 450 MB', 'skipped: this system does not tell')
      : {
          figure: 'idle memory',
          goal: '≤ 450 MB',
          measured: `${memory.toFixed(0)} MB`,
          baseline: '',
          ratio: '',
          met: memory <= 450,
        },
  ]; // prettier-ignore
}

async function answers(port: string): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 50)))
    if (
      await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return; // prettier-ignore
  throw new Error('the demo did not start');
}

/** Resident memory in MB, where the system tells it in /proc. */
function resident(pid: number): number {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/VmRSS:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1000 : 0;
}
