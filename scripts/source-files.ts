import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface SourceFile {
  /** Relative to the root, with slashes: `packages/plan/src/span.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript source below a folder of the project, without tests and generated folders. */
export function sourceFiles(folder: string, withTests = false): readonly SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(path)) {
      if (name === 'node_modules' || name === 'dist') continue;
      const child = join(path, name);
      if (statSync(child).isDirectory()) walk(child);
      else if (/\.tsx?$/.test(name) && (withTests || !/\.test(?:kit)?\.tsx?$/.test(name)))
        found.push({ path: relative(root, child).replaceAll('\\', '/'), text: readFileSync(child, 'utf8') });
    }
  };
  walk(join(root, folder));
  return found;
}
