import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile() && /(?<!\.test)\.tsx?$/u.test(one.name))
  .map((one) => relative(root, join(one.parentPath, one.name)))
  .filter((file) => !file.startsWith('messages'));

/** These read the marks of documents and of what people type, or write them into what is kept in Chinese. */
const OF_DOCUMENTS = new Set([
  'grid/choice-list.tsx',
  'grid/pen.tsx',
  'pages/compare/figure-name.ts',
  'pages/ledger/writes.ts',
  'pages/ledger/item-columns.tsx',
  'pages/reader/clause-edges.ts',
  'pages/reader/draft-fields.ts',
  'pages/reader/reader.tsx',
  'pages/reader/split-dialog.tsx',
  'queries/use-directory.ts',
]);

test.each(files.filter((file) => !OF_DOCUMENTS.has(file)))(
  '%s sets words apart by the marks of the language on the screen',
  (file) => {
    const code = readFileSync(join(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/\s.*$/gmu, '');
    expect(code.match(/.*[：；，（）].*/gu) ?? []).toEqual([]);
  },
);
