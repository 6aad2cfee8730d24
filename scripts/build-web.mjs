// Builds the web application into packages/web/dist by Vite, and packs once what would be packed for every visitor.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildTarget, workspaceFiles } from './build-target.mjs';
import { root } from './set-up.mjs';

const web = join(root, 'packages', 'web');

export function buildWeb() {
  const files = [
    ...workspaceFiles(['packages/plan', 'packages/contract']),
    ...workspaceFiles(['packages/web'], ['index.html', 'vite.config.ts', 'public/icon.svg']),
  ];
  return buildTarget({ dist: join(web, 'dist'), files, make });
}

async function make(outDir) {
  const { build } = await import('vite');
  await build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  const assets = join(outDir, 'assets');
  for (const name of readdirSync(assets).filter((one) => /\.(?:js|css|svg)$/.test(one))) {
    const bytes = readFileSync(join(assets, name));
    writeFileSync(join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes));
  }
}
