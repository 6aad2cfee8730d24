// Bundles the command line into packages/cli/dist: the program, the child that parses, and what its pages carry.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTarget, NODE_BUNDLE, workspaceFiles } from './build-target.mjs';
import { root } from './set-up.mjs';

const cli = join(root, 'packages', 'cli');

export function buildCli() {
  const workspaces = ['plan', 'reader', 'align', 'formats', 'contract', 'cli'].map((name) => `packages/${name}`);
  return buildTarget({ dist: join(cli, 'dist'), files: workspaceFiles(workspaces), make });
}

async function make(outdir) {
  const { build } = await import('esbuild');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const node = {
    ...NODE_BUNDLE,
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    // unzipper (under exceljs) can read from S3, which we never ask for.
    external: ['@aws-sdk/client-s3'],
    define: { GANGMU_VERSION: JSON.stringify(version) },
  };
  await build({ ...node, entryPoints: { gangmu: join(cli, 'src', 'main.ts') } });
  // The child that parses binary formats is a program of its own, beside the other.
  const worker = join(root, 'packages', 'formats', 'src', 'worker', 'format-worker.ts');
  await build({ ...node, entryPoints: { 'format-worker': worker } });
  // What runs inside the HTML pages: a script and a style sheet that each page carries with it.
  const client = (folder) => join(cli, 'src', folder, 'client');
  const pages = ['page', 'compare-page', 'diff-page'].flatMap((folder) => [
    [folder, join(client(folder), 'main.ts')],
    [`${folder}-style`, join(client(folder), 'page.css')],
  ]);
  await build({
    entryPoints: Object.fromEntries(pages),
    outdir,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'warning',
  });
}
