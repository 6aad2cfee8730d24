import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

/** Which workspace may import which (DESIGN "Packages"). A workspace that is not a key here may not exist. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  reader: ['plan'],
  align: ['plan'],
  formats: ['plan'],
  delivery: ['plan', 'reader', 'align'],
  store: ['plan', 'delivery'],
  contract: ['plan'],
  api: ['contract', 'delivery', 'plan'],
  web: ['contract', 'plan'],
  cli: ['reader', 'align', 'formats', 'plan', 'contract'],
  server: ['api', 'store', 'delivery', 'formats'],
};

/** Workspaces without I/O: they import nothing from Node and nothing from outside but what is listed. */
export const PURE: Readonly<Record<string, readonly string[]>> = {
  plan: [],
  reader: [],
  align: [],
  delivery: [],
};

const workspaceOf = (path: string): string => path.split('/')[1] ?? '';

/** One line for every import that the tables forbid: `packages/plan/src/x.ts imports @gangmu/reader`. */
export function forbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const own = workspaceOf(path);
    const allowed = ALLOWED[own];
    if (!allowed) return [`${path} stands in a workspace that the table does not know`];
    return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
      const mine = fileName.match(/^@gangmu\/([^/]+)(\/.*)?$/);
      const deep = fileName.startsWith('.') && escapes(path, fileName);
      const bad =
        deep ||
        (mine && (mine[2] || !allowed.includes(mine[1] as string))) ||
        (!mine && !fileName.startsWith('.') && PURE[own] && !PURE[own].includes(fileName));
      return bad ? [`${path} imports ${fileName}`] : [];
    });
  });
}

/** Whether a relative import leaves its own workspace. */
function escapes(path: string, specifier: string): boolean {
  const depth = path.split('/').length - 3;
  return (specifier.match(/\.\.\//g) ?? []).length > depth;
}
