// Type checks every workspace with its own tsconfig: the pure ones without Node or DOM types.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './set-up.mjs';

const compiler = join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
const projects = ['packages', 'apps']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  .concat(root)
  .filter((folder) => existsSync(join(folder, 'tsconfig.json')));
for (const project of projects) run(process.execPath, [compiler, '-p', project]);
console.log(`types: ${projects.length} projects checked`);
