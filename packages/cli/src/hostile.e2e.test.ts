import { spawn, spawnSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SMALL_PLAN } from './testing/plan-file.ts';

// Every run is a process of its own; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = join(root, 'packages', 'cli', 'bin', 'gangmu.js');
const folder = mkdtempSync(join(tmpdir(), 'gangmu-hostile-'));
const linux = process.platform === 'linux';

function gangmu(args: readonly string[], { input = '', epoch = '', stdout = 'pipe' as 'pipe' | number } = {}) {
  const { GANGMU_LANG: _language, ...env } = process.env;
  const done = spawnSync(process.execPath, [bin, ...args], {
    input,
    stdio: ['pipe', stdout, 'pipe'],
    encoding: 'utf8',
    cwd: folder,
    env: epoch === '' ? env : { ...env, SOURCE_DATE_EPOCH: epoch },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  writeFileSync(join(folder, '甲.txt'), SMALL_PLAN);
  symlinkSync('甲.txt', join(folder, '链.html'));
  linkSync(join(folder, '甲.txt'), join(folder, '硬.html'));
  writeFileSync(join(folder, '大.txt'), 'x');
  truncateSync(join(folder, '大.txt'), 51 * 1024 * 1024);
  writeFileSync(join(folder, '大.json'), '[');
  truncateSync(join(folder, '大.json'), 5 * 1024 * 1024 + 1);
  if (linux) spawnSync('mkfifo', [join(folder, '管.html')]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is read', () => {
  it.each<readonly [readonly string[], string]>([
    [['read', '大.txt'], '50 MB'],
    [['align', '甲.txt', '甲.txt', '--decisions', '大.json'], '5 MB'],
    ...(linux ? [[['read', '/dev/zero'], '不是普通文件'] as const] : []),
  ])('is bounded before it is in memory: %j', (args, message) => {
    const { code, out, err } = gangmu(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('is counted where it comes through a pipe', () => {
    const { code, err } = gangmu(['read', '-'], { input: 'x'.repeat(51 * 1024 * 1024) });
    expect(code).toBe(2);
    expect(err).toContain('50 MB');
  });
});

describe('what is written', () => {
  it.each(['链.html', '硬.html'])('is never the input by another name: %s', (name) => {
    for (const args of [
      ['read', '甲.txt', '--html', name],
      ['diff', '甲.txt', '甲.txt', '--html', name],
    ]) {
      const { code, err } = gangmu(args);
      expect(code).toBe(2);
      expect(err).toContain('就是输入文件');
    }
    expect(readFileSync(join(folder, '甲.txt'), 'utf8')).toBe(SMALL_PLAN);
  });

  it.runIf(linux).each(['管.html', '/dev/null', '/dev/stdout'])('is never a device or a pipe: %s', (name) => {
    const { code, out, err } = gangmu(['read', '甲.txt', '--html', name]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('不是普通文件');
  });

  it('may have as long a name as the disk takes, and follows a link', () => {
    const name = `${'n'.repeat(247)}.html`;
    expect(gangmu(['read', '甲.txt', '--html', name]).code).toBe(0);
    symlinkSync(name, join(folder, '到.html'));
    expect(gangmu(['read', '甲.txt', '--html', '到.html']).code).toBe(0);
    expect(lstatSync(join(folder, '到.html')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it.runIf(linux)('is told of in both languages where standard output is full', () => {
    for (const args of [['--help'], ['read', '甲.txt', '--json']]) {
      const { code, err } = gangmu(args, { stdout: openSync('/dev/full', 'w') });
      expect(code).toBe(2);
      expect(err).toMatch(/ENOSPC[\s\S]*ENOSPC/u);
      expect(err.trim().split('\n')).toHaveLength(2);
    }
  });

  it('has no control characters from names and options', () => {
    const { err } = gangmu(['read', '\u001b]0;x\u0007缺.txt', '--lang', 'en']);
    expect(err).toContain(']0;x缺.txt');
    expect(err).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(gangmu(['read', '--\u001b[2J']).err).not.toContain('\u001b');
  });
});

describe('what is set', () => {
  it.each(['toString', '__proto__', 'constructor'])('is no language by the name of %s', (name) => {
    const { code, err } = gangmu(['read', '甲.txt', '--lang', name]);
    expect(code).toBe(2);
    expect(err).toContain('zh');
  });

  it.each(['soon', '-5', '99999999999999', 'NaN'])('is passed over where SOURCE_DATE_EPOCH is %s', (epoch) => {
    expect(gangmu(['read', '甲.txt', '--html', 'day.html'], { epoch }).code).toBe(0);
    expect(readFileSync(join(folder, 'day.html'), 'utf8')).not.toContain('NaN');
  });
});

describe('a signal', () => {
  const write = fileURLToPath(new URL('./clean-up-on-signal.ts', import.meta.url));

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s removes the draft that is being written', async (signal, code) => {
    const draft = join(folder, 'draft.tmp');
    writeFileSync(draft, '');
    const source = `import(${JSON.stringify(write)}).then(({ cleanUpOnSignal }) => {
      cleanUpOnSignal(() => require('node:fs').rmSync(${JSON.stringify(draft)}),
        () => new Promise((resolve) => setTimeout(resolve, 50_000)));
      console.log('ready');
    });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', source], { cwd: root });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(code);
    expect(readdirSync(folder)).not.toContain('draft.tmp');
  });
});
