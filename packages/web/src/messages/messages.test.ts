import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WordPairs } from './words.ts';

const groups: (readonly [string, WordPairs])[] = [];
for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('-words.ts'))) {
  const module = (await import(`./${file}`)) as Record<string, WordPairs>;
  groups.push(...Object.entries(module));
}
const words = groups.flatMap(([group, pairs]) =>
  Object.entries(pairs).map(([key, pair]) => [`${group}.${key}`, pair] as const),
);

test('there are catalogues to check', () => expect(words.length).toBeGreaterThan(100));

test.each(words)('%s stands in both languages and in the same form', (_, [zh, en]) => {
  expect(typeof zh).toBe(typeof en);
  if (typeof zh === 'function' && typeof en === 'function') return void expect(en.length).toBe(zh.length);
  // A bare number is written without a sign before it.
  if (zh === '' && en === '') return;
  expect(zh).not.toBe('');
  expect(en).not.toBe('');
});

test('English holds no Han characters but quoted words of the documents', () => {
  const allowed = new Set(['shellWords.switchLanguage', 'fieldWords.template-without-content']);
  const mixed = words.filter(
    ([key, [, en]]) => typeof en === 'string' && /\p{Script=Han}/u.test(en) && !allowed.has(key),
  );
  expect(mixed.map(([key]) => key)).toEqual([]);
});

test('English stands without the full-width marks and quotes that Chinese fonts give a whole square', () => {
  const wide = words.filter(
    ([key, [, en]]) =>
      /[（），：；、。“”‘’]/u.test(typeof en === 'string' ? en : String(en)) &&
      key !== 'fieldWords.template-without-content',
  );
  expect(wide.map(([key]) => key)).toEqual([]);
});

test('neither language shouts', () => {
  const loud = words.filter(([, pair]) => pair.some((word) => typeof word === 'string' && /[!！]/u.test(word)));
  expect(loud.map(([key]) => key)).toEqual([]);
});
