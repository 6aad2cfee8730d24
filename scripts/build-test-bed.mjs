// What tests start from instead of the sources: the formats in a bundle, whose threads and children need no compiler,
// and an embedded database that is migrated already.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTarget, NODE_BUNDLE, workspaceFiles } from './build-target.mjs';
import { root } from './set-up.mjs';

const WORKSPACES = ['plan', 'reader', 'align', 'formats', 'delivery', 'store'];
const bed = join(root, 'dist', 'test-bed');

/** Builds it where its sources have changed; gives back where everything lies. */
export async function buildTestBed() {
  await buildTarget({ dist: bed, files: workspaceFiles(WORKSPACES.map((name) => `packages/${name}`)), make });
  return { formats: pathToFileURL(join(bed, 'formats.js')).href, template: join(bed, 'migrated-database.tar') };
}

async function make(outdir) {
  const { build } = await import('esbuild');
  const source = (name) => join(root, 'packages', ...name.split('/'));
  await build({
    ...NODE_BUNDLE,
    outdir,
    // No folder for chunks: code looks for its thread and its child beside itself.
    chunkNames: '[name]-[hash]',
    external: ['@electric-sql/pglite', '@electric-sql/pglite/*', 'kysely', 'pg', 'pg-native'],
    entryPoints: {
      formats: source('formats/src/index.ts'),
      'format-worker': source('formats/src/worker/format-worker.ts'),
      'writing-thread': source('formats/src/writing/writing-thread.ts'),
      migrate: source('store/src/migrate.ts'),
    },
  });
  const { migrate } = await import(pathToFileURL(join(outdir, 'migrate.js')).href);
  await migratedDatabase(join(outdir, 'migrated-database.tar'), migrate);
}

/** Most of what a test of the embedded database would wait for is the making of an empty one. */
async function migratedDatabase(path, migrate) {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pg_trgm } = await import('@electric-sql/pglite/contrib/pg_trgm');
  const { Kysely, PGliteDialect } = await import('kysely');
  const pglite = await PGlite.create({ extensions: { pg_trgm } });
  const db = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  writeFileSync(path, Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()));
  await db.destroy();
}
