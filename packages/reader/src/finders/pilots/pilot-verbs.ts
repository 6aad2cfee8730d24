import { APPLY_VERBS, BUILD_VERBS, HELP_VERBS, RUN_VERBS, WIN_VERBS } from '../../lexicon/pilot-words.ts';
import { matchesOf } from '../../matches-of.ts';

/** What is done to the pilot: won, applied for, run, built, or somebody helped to it. */
type Deed = 'win' | 'apply' | 'run' | 'build' | 'help';
const DEEDS = new Map<string, Deed>([
  ...RUN_VERBS.map((verb) => [verb, 'run'] as const),
  ...HELP_VERBS.map((verb) => [verb, 'help'] as const),
  ...BUILD_VERBS.map((verb) => [verb, 'build'] as const),
  ...APPLY_VERBS.map((verb) => [verb, 'apply'] as const),
  ...WIN_VERBS.map((verb) => [verb, 'win'] as const),
]);
const VERB = new RegExp([...DEEDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A verb of pilots in a clause; offsets into the clause. */
export interface Verb {
  readonly start: number;
  readonly end: number;
  readonly deed: Deed;
}

/** 发展改革委 is an office; what is 推广的 or 开展的 is spoken of, not set out to do. */
const isSpokenOf = (clause: string, match: RegExpExecArray): boolean =>
  clause.startsWith('的', match.index + match[0].length) || /^发展(?:和?改革|委)/u.test(clause.slice(match.index));

/** Every verb of pilots in the clause, in order. */
export function pilotVerbs(clause: string): readonly Verb[] {
  return matchesOf(VERB, clause)
    .filter((match) => !isSpokenOf(clause, match))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      deed: DEEDS.get(match[0]) as Deed,
    }));
}
