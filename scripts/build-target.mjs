// What every build has in common: nothing is done while the sources are those of the last build, and the new folder
// takes the place of the old one in one step, so that `npm start` and `npm test` can build each time they run.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './set-up.mjs';

/** Program bundles for Node: ES modules, split so that a run loads only what it asks for. */
export const NODE_BUNDLE = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  // Old CommonJS packages call require; in a module it has to be made.
  banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
  logLevel: 'warning',
};

/** Files of workspaces that a build depends on: their package.json, what `more` names, and all sources but tests. */
export function workspaceFiles(folders, more = []) {
  return folders.flatMap((folder) => {
    const at = join(root, folder);
    return ['package.json', ...more].map((name) => join(at, name)).concat(sources(join(at, 'src')));
  });
}

/** Builds into `dist` by `make(fresh)` unless the files have not changed since the last time. */
export async function buildTarget({ dist, files, make }) {
  const fingerprint = fingerprintOf([
    ...readdirSync(join(root, 'scripts'))
      .filter((name) => name.startsWith('build'))
      .map((name) => join(root, 'scripts', name)),
    join(root, 'package-lock.json'),
    ...files,
  ]);
  const name = relative(root, dist);
  const stamp = join(dist, '.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint && !process.argv.includes('--force')) {
    if (process.argv.includes('--verbose')) console.log(`build: ${name} is up to date`);
    return;
  }
  const started = performance.now();
  const fresh = `${dist}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await make(fresh);
    writeFileSync(join(fresh, '.stamp'), fingerprint);
    swap(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  console.log(`build: ${name} in ${Math.round(performance.now() - started)} ms`);
}

/** Puts the new folder in the place of the old one; where another build was quicker, its folder gives way. */
function swap(fresh, dist) {
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
  for (const file of files.filter((one) => existsSync(one)).sort())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
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
