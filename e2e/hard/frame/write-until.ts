import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Written {
  /** Ids of the rows whose writing was acknowledged. */
  readonly acknowledged: readonly string[];
  /** From the start of opening to the first acknowledged write, ms. */
  readonly openedAfter: number;
}

/** Runs a writer for so long after its first write, then lets `end` end it or the server under it. */
export async function writeUntil(
  place: string,
  regionId: string,
  afterMs: number,
  end: (pid: number) => Promise<void>,
): Promise<Written> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), place, regionId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const acknowledged: string[] = [];
  let openedAfter = Number.NaN;
  const lines = createInterface({ input: child.stdout });
  const first = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      const [id = '', ms] = line.split(' ');
      // A killed process may leave half a line: such a write was not told.
      if (id.length === 36) acknowledged.push(id);
      if (ms) openedAfter = Number(ms);
      resolve();
    });
    child.once('exit', () => reject(new Error('the writer ended before its first write')));
  });
  await first;
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await end(child.pid as number);
  child.kill('SIGKILL');
  await exit;
  return { acknowledged, openedAfter };
}
