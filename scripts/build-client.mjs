// Builds the typed client of the API as a package of its own: packages/contract/dist/package, ready for `npm pack`.
// One JavaScript module, declarations of the contract and of the vocabulary it uses, and zod with them, so that it
// installs on a network without a registry.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './set-up.mjs';

const contract = join(root, 'packages', 'contract');
const out = join(contract, 'dist', 'package');

export async function buildClient() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(contract, 'src', 'index.ts')],
    outfile: join(out, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    external: ['zod'],
    legalComments: 'none',
    logLevel: 'warning',
  });
  declarations();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(join(contract, 'package.json'), 'utf8'));
  const manifest = {
    name: '@gangmu/contract',
    version,
    description: 'Typed client, shapes and error codes of the Gangmu API · 纲目接口的类型化客户端',
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    exports: { '.': { types: './types/contract/index.d.ts', default: './index.js' } },
    dependencies: { zod: dependencies.zod },
    bundleDependencies: ['zod'],
  };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of ['README.md', 'README.zh-CN.md']) cpSync(join(contract, name), join(out, name));
  cpSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
  cpSync(join(root, 'node_modules', 'zod'), join(out, 'node_modules', 'zod'), { recursive: true });
  return out;
}

/** Declarations beside each other: types/contract and types/plan, naming one another by relative paths. */
function declarations() {
  const types = join(out, 'types');
  const raw = join(out, 'raw');
  const compiler = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
  for (const name of ['contract', 'plan']) {
    const workspace = join(root, 'packages', name);
    const words = [compiler, '-p', workspace, '--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
    const made = spawnSync(
      process.execPath,
      [...words, '--rootDir', join(workspace, 'src'), '--outDir', join(raw, name)],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`declarations of the client: ${made.stdout}${made.stderr}`);
    for (const file of filesBelow(join(raw, name))) {
      if (!file.endsWith('.d.ts') || /\.test\.d\.ts$/u.test(file)) continue;
      const target = join(types, name, relative(join(raw, name), file));
      const up = relative(dirname(target), join(types, 'plan', 'index.js')).replaceAll('\\', '/');
      const text = readFileSync(file, 'utf8')
        .replace(/(from\s+|import\()(['"])(\.[^'"]*)\.ts\2/gu, '$1$2$3.js$2')
        .replace(/(['"])@gangmu\/plan\1/gu, `$1${up.startsWith('.') ? up : `./${up}`}$1`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  rmSync(raw, { recursive: true, force: true });
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

if (process.argv[1]?.endsWith('build-client.mjs')) {
  const folder = await buildClient();
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', dirname(folder)], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) throw new Error(packed.stderr);
  console.log(join(dirname(folder), packed.stdout.trim()));
}
