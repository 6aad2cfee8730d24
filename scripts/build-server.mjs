// Bundles the server into apps/server/dist: the program, the thread of the embedded database, the child that parses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTarget, NODE_BUNDLE, workspaceFiles } from './build-target.mjs';
import { root } from './set-up.mjs';

const server = join(root, 'apps', 'server');
const WORKSPACES = ['plan', 'reader', 'align', 'formats', 'delivery', 'store', 'contract', 'api'];

export function buildServer() {
  const workspaces = [...WORKSPACES.map((name) => `packages/${name}`), 'apps/server'];
  return buildTarget({ dist: join(server, 'dist'), files: workspaceFiles(workspaces), make });
}

async function make(outdir) {
  const { build } = await import('esbuild');
  const source = (name) => join(root, 'packages', ...name.split('/'));
  const node = {
    ...NODE_BUNDLE,
    outdir,
    // No folder for chunks: code looks for its thread and its child beside itself.
    chunkNames: '[name]-[hash]',
    // PGlite finds its WebAssembly beside its own modules; pg-native is an option of pg that we do not take.
    external: ['@electric-sql/pglite', '@electric-sql/pglite/*', 'pg-native'],
  };
  await build({
    ...node,
    entryPoints: {
      'gangmu-server': join(server, 'src', 'bin.ts'),
      'pglite-worker': source('store/src/engine/pglite-worker.ts'),
    },
  });
  await build({
    ...node,
    entryPoints: {
      'format-worker': source('formats/src/worker/format-worker.ts'),
      'writing-thread': source('formats/src/writing/writing-thread.ts'),
    },
  });
  await emptyDatabase(join(outdir, 'empty-database.tar.gz'));
}

/** What a first start would spend seconds on: a database's folder with nothing in it. */
async function emptyDatabase(path) {
  const { PGlite } = await import('@electric-sql/pglite');
  const db = await PGlite.create();
  writeFileSync(path, Buffer.from(await (await db.dumpDataDir('gzip')).arrayBuffer()));
  await db.close();
}
