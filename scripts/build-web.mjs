// Builds the web application into packages/web/dist by Vite.
import { join } from 'node:path';
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
}
