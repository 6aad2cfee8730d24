import type { VerbClass } from '@gangmu/plan';
import { ACTION_VERBS, MANNER, NOUN_BEHIND } from '../../lexicon/action-verbs.ts';

/** The verb that heads a clause; offsets into the clause. */
export interface HeadVerb {
  readonly start: number;
  readonly end: number;
  readonly verbClass: VerbClass;
}

/** Verbs by their first character, the longest first. */
const byFirst = new Map<string, { readonly verb: string; readonly verbClass: VerbClass }[]>();
for (const verbClass of Object.keys(ACTION_VERBS) as VerbClass[])
  for (const verb of ACTION_VERBS[verbClass]) {
    const first = verb[0] as string;
    const bucket = byFirst.get(first);
    if (bucket) bucket.push({ verb, verbClass });
    else byFirst.set(first, [{ verb, verbClass }]);
  }
for (const bucket of byFirst.values()) bucket.sort((a, b) => b.verb.length - a.verb.length);

function verbAt(clause: string, at: number): { readonly verb: string; readonly verbClass: VerbClass } | null {
  for (const entry of byFirst.get(clause[at] ?? '') ?? []) {
    if (!clause.startsWith(entry.verb, at)) continue;
    const noun = NOUN_BEHIND[entry.verb];
    return noun?.test(clause.slice(at + entry.verb.length, at + entry.verb.length + 6)) ? null : entry;
  }
  return null;
}

/**
 * `持续深化改革` → 深化; `加快建设X` → 加快建设, of class build: a chain counts as one verb, its last one gives the
 * class. Null where the clause begins with something else.
 */
export function headVerb(clause: string): HeadVerb | null {
  let at = 0;
  for (let turns = 0; turns < 6; turns++) {
    const manner = MANNER.exec(clause.slice(at, at + 12));
    if (!manner || manner[0].length === 0) break;
    // 规范X, 统筹X: manner only where a verb follows.
    if (verbAt(clause, at) && !verbAt(clause, at + manner[0].length)) break;
    at += manner[0].length;
  }
  const first = verbAt(clause, at);
  if (!first) return null;
  let end = at + first.verb.length;
  let { verbClass } = first;
  for (let turns = 0; turns < 2; turns++) {
    const next = verbAt(clause, end);
    // 支持建设X is support; 推进创新X may be a noun: only a verb with an object of its own goes on.
    // 实现创新技术: 创新 goes on as a verb only behind 改革.
    if (next?.verb === '创新' && first.verb !== '改革') break;
    if (!next || verbClass === 'support' || clause.length - end - next.verb.length < 2) break;
    end += next.verb.length;
    verbClass = next.verbClass;
  }
  return { start: at, end, verbClass };
}
