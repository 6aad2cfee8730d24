/** Words with what they stand for, found at a place of a text without a regex. */
export interface WordIndex<T> {
  /** The longest word that begins at `at`. */
  at(text: string, at: number): { readonly word: string; readonly value: T } | undefined;
}

/** Words by their first character, the longest first. */
export function wordIndex<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const buckets: ({ readonly word: string; readonly value: T }[] | undefined)[] = [];
  const first = new Uint16Array(0x10000);
  for (const [word, value] of entries) {
    const code = word.charCodeAt(0);
    if (first[code] === 0) first[code] = buckets.push([]);
    buckets[(first[code] as number) - 1]?.push({ word, value });
  }
  for (const bucket of buckets) bucket?.sort((a, b) => b.word.length - a.word.length);
  return {
    at(text, at) {
      const slot = first[text.charCodeAt(at)];
      if (!slot) return undefined;
      return buckets[slot - 1]?.find(({ word }) => text.startsWith(word, at));
    },
  };
}
