import { NOUN_AFTER, RESULT_VERBS, type VerbClass } from '../../lexicon/result-verbs.ts';

/** Words by one of their characters, the longest first, so that no text is cut out to compare. */
export function indexBy(
  words: readonly string[],
  at: (word: string) => number,
): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(at(word));
    const list = index.get(code);
    if (list) list.push(word);
    else index.set(code, [word]);
  }
  return index;
}

const BY_FIRST = indexBy(
  [...RESULT_VERBS.keys()].filter((word) => word.length >= 2),
  () => 0,
);

const QUOTE = '“'.charCodeAt(0);

/** The first verb of result in a stretch; words in quotes are names. */
export function firstVerb(
  text: string,
  from: number,
  to: number,
): { start: number; end: number; kind: VerbClass } | null {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const close = text.slice(at, to).indexOf('”');
      if (close > 0) at += close;
      continue;
    }
    const words = BY_FIRST.get(code);
    if (words === undefined) continue;
    for (const word of words) {
      const end = at + word.length;
      if (end <= to && text.startsWith(word, at) && !NOUN_AFTER[word]?.test(text.slice(end, end + 4)))
        return { start: at, end, kind: RESULT_VERBS.get(word) as VerbClass };
    }
  }
  return null;
}
