import type { VerbClass } from '@gangmu/plan';
import { ACTION_VERBS, MANNER, NOUN_BEHIND, TIME_BEFORE } from '../../lexicon/action-verbs.ts';
import { wordIndex } from '../../word-index.ts';

/** The verb that heads a clause; offsets into the text. */
export interface HeadVerb {
  readonly start: number;
  readonly end: number;
  readonly verbClass: VerbClass;
}

const verbs = wordIndex(
  (Object.keys(ACTION_VERBS) as VerbClass[]).flatMap((verbClass) =>
    ACTION_VERBS[verbClass].map((verb) => [verb, verbClass] as const),
  ),
);
const manners = wordIndex(MANNER.map((word) => [word, true] as const));

function verbAt(text: string, at: number): { readonly word: string; readonly value: VerbClass } | null {
  const found = verbs.at(text, at);
  if (!found) return null;
  const behind = at + found.word.length;
  return NOUN_BEHIND[found.word]?.test(text.slice(behind, behind + 6)) ? null : found;
}

/**
 * The verb at the head of the clause `text[start, end)`: `持续深化改革` → 深化; `加快建设X` → 加快建设, of class
 * build: a chain counts as one verb, its last one gives the class. Null where the clause begins otherwise.
 */
export function headVerb(text: string, start: number, end: number): HeadVerb | null {
  const digit = text.charCodeAt(start + 1);
  const time = digit >= 48 && digit <= 57 ? TIME_BEFORE.exec(text.slice(start, start + 14)) : null;
  let at = start + (time?.[0].length ?? 0);
  for (let turns = 0; turns < 6; turns++) {
    const manner = manners.at(text, at);
    // 规范X, 统筹X: manner only where a verb follows.
    if (!manner || (verbAt(text, at) && !verbAt(text, at + manner.word.length))) break;
    at += manner.word.length;
  }
  const first = at < end ? verbAt(text, at) : null;
  if (!first) return null;
  let to = at + first.word.length;
  let verbClass = first.value;
  for (let turns = 0; turns < 2; turns++) {
    const next = verbAt(text, to);
    // 支持建设X is support; 实现创新技术: 创新 goes on as a verb only behind 改革.
    if (!next || verbClass === 'support' || end - to - next.word.length < 2) break;
    if (next.word === '创新' && first.word !== '改革') break;
    to += next.word.length;
    verbClass = next.value;
  }
  return { start: at, end: to, verbClass };
}
