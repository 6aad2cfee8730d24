// Makes a fresh clone ready: checks Node, installs the locked dependencies once, builds what is out of date.
// Uses nothing but Node itself, since it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's root and ends this process with its exit code where it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) {
    console.error(`无法运行 ${command} / cannot run ${command}: ${done.error.message}`);
    process.exit(1);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
  return done;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`需要 Node 20.19 或更新版本，当前为 ${process.versions.node}。/ Node 20.19 or newer is needed.`);
  process.exit(1);
}

/**
 * Installs by the lockfile, and only when the lockfile is not the one installed last time. `npm ci` would refuse a
 * lockfile that lacks another platform's optional binary (some registries do not carry them all); `--no-save` takes the
 * locked versions all the same and leaves the lockfile as it is.
 */
function install() {
  const stamp = join(root, 'node_modules', '.gangmu-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('正在安装依赖（首次约一分钟）… / installing dependencies (the first time takes about a minute)…');
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

export function setUp() {
  checkNode();
  install();
  run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
}
