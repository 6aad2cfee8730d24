import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.test)\.tsx?$/u.test(file),
);
const texts = new Map(
  files.map((file) => [file, readFileSync(join(root, file), 'utf8').replaceAll(/\/\*\*.*\*\/|^\s*\/\/.*$/gmu, '')]),
);
const STATIC = /^(?:import|export)(?! type\b)[^;]*?from '([^']+)';|^import '([^']+)';/gmu;
const LATER = /(\w+)\(\s*\(\) => import\('([^']+)'\)/gu;
/** Brings the dress itself. */
const DRESSING = join('components', 'lazy-dressed.tsx');
const meant = (file: string, name: string) => (name.startsWith('.') ? join(dirname(file), name) : name);

/** Whether a file comes with Ant Design, by what it imports at once. */
function drawsByAntd(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = texts.get(file);
  if (text === undefined) return /^antd(?:\/|$)/u.test(file);
  return [...text.matchAll(STATIC)].some(([, named, bare]) => drawsByAntd(meant(file, named ?? bare ?? ''), seen));
}

test('the frame of every page, and the ledger, come without Ant Design', () => {
  expect(texts.has('main.tsx')).toBe(true);
  for (const light of ['main.tsx', 'pages/ledger/ledger-page.tsx', 'pages/home/home-page.tsx'])
    expect([light, drawsByAntd(light)]).toEqual([light, false]);
});

test('what comes later and draws by Ant Design comes in its dress: its colours, and its words in our language', () => {
  const parts = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(LATER)].map(([, how = '', name = '']) => [relative('.', meant(file, name)), how] as const),
  );
  expect(parts.length).toBeGreaterThan(25);
  const bare = parts.filter(([file, how]) => drawsByAntd(file) && !['page', 'lazyDressed'].includes(how));
  expect(bare).toEqual([]);
  const needless = parts.filter(([file, how]) => !drawsByAntd(file) && how === 'lazyDressed');
  expect(needless).toEqual([]);
});

test('every part that comes later is one that the rule above sees', () => {
  for (const [file, text] of texts) {
    const parts = [...text.matchAll(/\bimport\('/gu)].length - (file === DRESSING ? 1 : 0);
    expect([file, parts]).toEqual([file, [...text.matchAll(LATER)].length]);
  }
});
