import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

// Each page is a chunk with its own style sheets. A class whose sheet another page brings looks right only for who came
// from there: so every class is looked for among the sheets that its own chunk, or the program's first one, imports.
const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:tsx?|css)$/u.test(name) && !name.includes('.test.'))
  .map((name) => join(root, name));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const resolved = (from: string, name: string) => join(dirname(from), name);
const imports = (file: string, pattern: RegExp): readonly string[] =>
  [...(texts.get(file) ?? '').matchAll(pattern)]
    .map((found) => resolved(file, found[1] as string))
    .filter((name) => texts.has(name));
const STATIC = /(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"](\.[^'"]+)['"]/gu;
const LAZY = /import\(\s*['"](\.[^'"]+)['"]\s*\)/gu;

/** All that is loaded at once with a file. */
function chunkOf(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...imports(file, STATIC));
  }
  return seen;
}
const classesIn = (file: string): readonly string[] =>
  [...(texts.get(file) ?? '').matchAll(/(?<![\w-])gm-[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-]|\$\{)/gu)].map(
    (found) => found[0],
  );
const styledBy = (chunk: ReadonlySet<string>) =>
  new Set([...chunk].filter((file) => file.endsWith('.css')).flatMap(classesIn));

const main = chunkOf(join(root, 'main.tsx'));
const always = styledBy(main);
const anywhere = styledBy(new Set(files));
const lazy = new Set(files.flatMap((file) => imports(file, LAZY)));
/** What may open a chunk: its styles are there already. */
const openers = (entry: string): readonly string[] => files.filter((file) => imports(file, LAZY).includes(entry));

/** Classes that some chunk uses before their sheet has come, with the file that uses them. */
function unstyled(entry: string): readonly string[] {
  const chunk = chunkOf(entry);
  const own = styledBy(chunk);
  const around = openers(entry).map((opener) => {
    const pages = [...lazy].filter((one) => one !== entry && chunkOf(one).has(opener));
    return pages.map((page) => styledBy(chunkOf(page)));
  });
  const given = (name: string) =>
    always.has(name) ||
    own.has(name) ||
    (around.flat().length > 0 && around.flat().every((styles) => styles.has(name)));
  return [...chunk]
    .filter((file) => file.endsWith('.tsx') && !main.has(file))
    .flatMap((file) =>
      [...new Set(classesIn(file))]
        .filter((name) => anywhere.has(name) && !given(name))
        .map((name) => `${relative(root, entry)}: ${name} in ${relative(root, file)}`),
    );
}

test('there are pages in chunks of their own', () => expect(lazy.size).toBeGreaterThan(10));

test.each([...lazy].map((entry) => [relative(root, entry), entry] as const))(
  '%s brings the styles of every class that it uses',
  (_, entry) => expect(unstyled(entry)).toEqual([]),
);

// A row of a table whose class lays out a box somewhere else (flex, grid) falls apart into the table's first column.
const sources = [...texts].filter(([file]) => file.endsWith('.tsx')).map(([, words]) => words);
const namesIn = (words: string): readonly string[] => [...words.matchAll(/gm-[a-z0-9-]+/gu)].map((found) => found[0]);
const onRows = new Set(
  sources
    .flatMap((words) => words.match(/<tr\b[^>]*?className=[^\n]*/gu) ?? [])
    .flatMap((tag) => {
      const giver = /className=\{(\w+)\(/u.exec(tag)?.[1];
      const given = giver ? sources.flatMap((words) => words.split(`const ${giver} =`)[1]?.split(';')[0] ?? []) : [];
      return [tag, ...given].flatMap(namesIn);
    }),
);
const laidOut = [...texts]
  .filter(([file]) => file.endsWith('.css'))
  .flatMap(([, words]) => [...words.matchAll(/([^{}]*)\{[^{}]*display:\s*(?:inline-)?(?:flex|grid|block)\b/gu)])
  .flatMap(([, selectors]) => (selectors ?? '').split(',').map((one) => one.trim()))
  .filter((one) => /^\.gm-[a-z0-9-]+$/u.test(one))
  .map((one) => one.slice(1));

test('no row of a table bears a class that lays out something else', () => {
  expect(onRows).toContain('gm-row-open');
  expect(laidOut.filter((name) => onRows.has(name))).toEqual([]);
});
