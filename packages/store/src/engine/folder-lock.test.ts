import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.ts';

const folders: string[] = [];
function folder(name = 'db'): string {
  const made = mkdtempSync(join(tmpdir(), 'gangmu-lock-'));
  folders.push(made);
  return join(made, name);
}
afterEach(() => {
  for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true });
});

const HOLD = `import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))};
  try { await lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000); }
  catch (error) { console.log(error.code); process.exit(3); }`;
const ARGS = ['--import', 'tsx', '--input-type=module', '-e', HOLD];

async function holder(path: string, wrap: readonly string[] = []) {
  const [command, ...rest] = [...wrap, process.execPath, ...ARGS, path];
  const child = spawn(command as string, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString().trim() };
}

const kill = async (child: ReturnType<typeof spawn>) => {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
};

describe('the lock on a data folder', () => {
  it('refuses a second taker in this process, and lets the next in after it is given back', async () => {
    const path = folder();
    const release = await lockFolder(path);
    await expect(lockFolder(path)).rejects.toBeInstanceOf(FolderInUse);
    await release();
    await (await lockFolder(path))();
  });

  it('is freed when its process is killed, though the socket file stays behind', async () => {
    const path = folder();
    const { child, said } = await holder(path);
    expect(said).toBe('held');
    await expect(lockFolder(path)).rejects.toBeInstanceOf(FolderInUse);
    await kill(child);
    expect(existsSync(`${path}.lock`)).toBe(true);
    await (await lockFolder(path))();
  });

  it('holds for a folder whose path is longer than a socket address', async () => {
    const path = folder(`${'x'.repeat(120)}`);
    const { child, said } = await holder(path);
    expect(said).toBe('held');
    await expect(lockFolder(path)).rejects.toBeInstanceOf(FolderInUse);
    await kill(child);
  });

  // What a container sees: another network and process table, the same mounted folder.
  const apart = ['unshare', '--net', '--pid', '--fork', '--mount-proc'];
  const canPart = spawnSync(apart[0] as string, [...apart.slice(1), 'true']).status === 0;
  it.skipIf(!canPart)('is seen from another network and process namespace', async () => {
    const path = folder();
    const release = await lockFolder(path);
    const { said } = await holder(path, apart);
    expect(said).toBe('FOLDER_IN_USE');
    await release();
  });
});
