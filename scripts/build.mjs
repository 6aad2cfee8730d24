// Bundles the command line into packages/cli/dist. Does nothing when no source has changed since the last build,
// so that `npm start` and `npm test` can call it every time. Chunks are split: what one output needs (the workbook's
// library, say) is not loaded by a run that does not ask for it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const cli = join(root, 'packages', 'cli');
const dist = join(cli, 'dist');
const stamp = join(dist, '.stamp');

const fingerprint = fingerprintOf([
  join(root, 'scripts', 'build.mjs'),
  join(root, 'package-lock.json'),
  ...['plan', 'reader', 'align', 'formats', 'contract', 'cli']
    .map((name) => join(root, 'packages', name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [join(folder, 'package.json'), ...sources(join(folder, 'src'))]),
]);

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint && !process.argv.includes('--force')) {
  if (process.argv.includes('--verbose')) console.log('build: up to date');
} else await build();

async function build() {
  const started = performance.now();
  const { build: bundle } = await import('esbuild');
  const fresh = `${dist}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const worker = join(root, 'packages', 'formats', 'src', 'worker', 'format-worker.ts');
    const node = {
      outdir: fresh,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      charset: 'utf8',
      legalComments: 'none',
      minifySyntax: true,
      minifyWhitespace: true,
      chunkNames: 'chunks/[name]-[hash]',
      // unzipper (under exceljs) can read from S3, which we never ask for.
      external: ['@aws-sdk/client-s3'],
      define: { GANGMU_VERSION: JSON.stringify(version) },
      // Old CommonJS packages call require; in a module it has to be made.
      banner: {
        js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
      },
      logLevel: 'warning',
    };
    await bundle({ ...node, entryPoints: { gangmu: join(cli, 'src', 'main.ts') } });
    // The child that parses binary formats is a program of its own, beside the other.
    await bundle({ ...node, entryPoints: { 'format-worker': worker } });
    // What runs inside the HTML pages: a script and a style sheet that each page carries with it.
    const client = (folder) => join(cli, 'src', folder, 'client');
    const pages = ['page', 'compare-page', 'diff-page'].flatMap((folder) => [
      [folder, join(client(folder), 'main.ts')],
      [`${folder}-style`, join(client(folder), 'page.css')],
    ]);
    await bundle({
      entryPoints: Object.fromEntries(pages),
      outdir: fresh,
      bundle: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      charset: 'utf8',
      minify: true,
      logLevel: 'warning',
    });
    writeFileSync(join(fresh, '.stamp'), fingerprint);
    swap(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  console.log(`build: packages/cli/dist in ${Math.round(performance.now() - started)} ms`);
}

/** Puts the new folder in the place of the old one; where another build was quicker, its folder gives way. */
function swap(fresh) {
  for (let attempt = 1; ; attempt++) {
    const old = `${fresh}.old${attempt}`;
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(fresh, dist);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** Changes with the content of any of the files. Reads them: a checkout sets new times on unchanged files. */
function fingerprintOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort()) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.test\.tsx?$/.test(name) ? [] : [path];
  });
}
