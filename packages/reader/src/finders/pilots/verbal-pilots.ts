import { PILOT_VERB } from '../../lexicon/pilot-words.ts';
import { matchesOf } from '../../matches-of.ts';
import { type PilotDraft, trimEnd } from './pilot-draft.ts';

/** 在试点开展X的基础上: what was tried before. */
const SPOKEN_OF = /(?:基础上|同时|过程中|期间|》)$|^《/u;

/** 试点开展X: the verb itself is 试点. */
export function verbalPilots(clause: string): PilotDraft[] {
  const out: PilotDraft[] = [];
  for (const match of matchesOf(PILOT_VERB, clause)) {
    const before = clause.slice(0, match.index);
    // 水权试点建设, 试点应用工作 are nouns; 试点开展 never is.
    const noun = /^试点(?:建设|推广|应用|运行|探索|布局|使用)(?:$|工作|场景|经验|[、和])/u.test(
      clause.slice(match.index),
    );
    if (noun && before !== '' && !/[领域省市县区年先行、”)率已在始面]$/u.test(before)) continue;
    const start = match.index + match[0].length;
    const end = trimEnd(clause, start, clause.length);
    if (SPOKEN_OF.test(clause.slice(start, end))) continue;
    if (end - start >= 3 && end - start <= 60)
      out.push({ quoteStart: match.index, nameStart: start, nameEnd: end, rule: 'pilot/verb' });
  }
  return out;
}
