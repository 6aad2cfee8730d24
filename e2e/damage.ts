// Damage as scanning and copying do it. Every kind takes a text, a rate (share of the places hit) and a seed.

/** A small repeatable generator (mulberry32): the same seed gives the same damage on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Damage = (text: string, rate: number, seed: number) => string;

const replace = (text: string, places: RegExp, rate: number, seed: number, by: (hit: string) => string): string => {
  const next = random(seed);
  return text.replace(places, (hit) => (next() < rate ? by(hit) : hit));
};

const FULL: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '：': ':',
  '；': ';',
  '(': '（',
  ')': '）',
  ',': '，',
};
const fullWidth = (hit: string): string =>
  FULL[hit] ?? (/[0-9]/.test(hit) ? String.fromCharCode(hit.charCodeAt(0) + 0xfee0) : hit);

export const DAMAGES: Readonly<Record<string, Damage>> = {
  /** Line breaks lost: paragraphs run together. */
  'lost breaks': (text, rate, seed) => replace(text, /\n+/g, rate, seed, () => ''),
  /** A line break in the middle of a sentence, where a column of print ended. */
  'broken lines': (text, rate, seed) =>
    replace(
      text,
      /\p{Script=Han}{9,}(?=[，。；、：])/gu,
      rate,
      seed,
      (run) => `${run.slice(0, run.length / 2)}\n${run.slice(run.length / 2)}`,
    ),
  /** The number of a heading read wrongly. */
  'wrong ordinals': (text, rate, seed) =>
    replace(text, /(?<=\n)\d{1,3}(?=\.)/g, rate, seed, (hit) => String(Number(hit) + 3)),
  /** Half and full width mixed up. */
  'width swaps': (text, rate, seed) => replace(text, /[（），：；(),0-9]/g, rate, seed, fullWidth),
  /** Blanks inside words. */
  'spaces inside words': (text, rate, seed) =>
    replace(text, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu, rate, seed, () => ' '),
};
