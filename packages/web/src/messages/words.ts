export type Language = 'zh' | 'en';
// The arguments differ from word to word; `never` accepts them all.
type Word = string | ((...args: never[]) => string);
/** Chinese first, English beside it: a word without its translation does not compile. */
export type WordPairs = Readonly<Record<string, readonly [Word, Word]>>;
type Spoken<W> = W extends string ? string : W;
export type WordsOf<T extends WordPairs> = { readonly [K in keyof T]: Spoken<T[K][0]> };

/** Keeps the literal shape of a group: `defineWords({ save: ['保存', 'Save'] })`. */
export const defineWords = <const T extends WordPairs>(group: T): T => group;

const spoken: Readonly<Record<Language, WeakMap<WordPairs, object>>> = { zh: new WeakMap(), en: new WeakMap() };

/** One language of a group; the same object each time. */
export function speak<T extends WordPairs>(group: T, language: Language): WordsOf<T> {
  const known = spoken[language].get(group);
  if (known) return known as WordsOf<T>;
  const index = language === 'zh' ? 0 : 1;
  const words = Object.fromEntries(Object.entries(group).map(([key, pair]) => [key, pair[index]])) as WordsOf<T>;
  spoken[language].set(group, words);
  return words;
}

/** `1 row`, `2 rows`: an English noun as its number asks; a figure that is already written keeps its commas. */
export const many = (n: number | string, noun: string): string => `${n} ${noun}${String(n) === '1' ? '' : 's'}`;
