import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

/** Names that let the world in: clock, randomness, the host. ES itself declares them, so types do not catch them. */
const IMPURE = new Set([
  'Date',
  'Temporal',
  'performance',
  'process',
  'globalThis',
  'console',
  'crypto',
  'Intl',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'require',
]);

/** One line for every use of the clock, of randomness or of the host: `packages/plan/src/x.ts:3 Date`. */
export function impurities({ path, text }: SourceFile): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, what: string) =>
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && IMPURE.has(node.text) && isFree(node)) report(node, node.text);
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') report(node, 'Math.random');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A name used for itself, not as a property, a key or a member of a type. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isImportSpecifier(parent));
}
