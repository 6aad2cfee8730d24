import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const APART = JSON.stringify(join(import.meta.dirname, 'apart.ts'));
const TSX = ['--import', 'tsx', '--input-type=module', '-e'];
/** Says its number and works for ever; where nobody waits for it, it ends. */
const CHILD = `import { endWithParent } from ${APART};
  endWithParent(); console.log(process.pid); setInterval(() => {}, 1000);`;
const PARENT = `import { runApart } from ${APART};
  await runApart(${JSON.stringify([...TSX, CHILD])});`;

async function started(): Promise<{ readonly parent: ChildProcess; readonly child: number }> {
  const parent = spawn(process.execPath, [...TSX, PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(parent.stdout as NonNullable<typeof parent.stdout>, 'data')) as [Buffer];
  return { parent, child: Number(line.toString().trim()) };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('what runs apart', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is ended by %s to the process that waits for it, which ends after it', async (signal, code) => {
    const { parent, child } = await started();
    const exit = once(parent, 'exit');
    parent.kill(signal);
    expect(await exit).toEqual([code, null]);
    expect(runs(child)).toBe(false);
  });

  it('ends by itself where the process that waits for it is killed', async () => {
    const { parent, child } = await started();
    const exit = once(parent, 'exit');
    parent.kill('SIGKILL');
    await exit;
    for (let n = 0; n < 100 && runs(child); n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs(child)).toBe(false);
  });
});
