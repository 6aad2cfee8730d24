import {
  REVIEW_AS_WORK,
  REVIEW_WORDS,
  STATE_DEEDS,
  STATE_END,
  STATE_TAILS,
  STATE_WORDS,
} from '../../lexicon/review-words.ts';
import { headVerb } from '../measures/head-verb.ts';

const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
const REVIEW = new RegExp(`(?:${longestFirst(REVIEW_WORDS)})${REVIEW_AS_WORK}`, 'u');
const STATE = new RegExp(`^(?:${longestFirst(STATE_WORDS)})${STATE_END}`, 'u');
const TAIL = new RegExp(`(?:${longestFirst(STATE_TAILS)})${STATE_END}`, 'u');
const DEED = new RegExp(longestFirst(STATE_DEEDS), 'u');
/** These verbs are nouns just as often: 建设项目完成情况, 改革发展取得的成效. */
const AS_NOUN = /^(?:建设|发展|改革|创新|治理|服务|开放|保障)/u;
/** Longer than this it is a sentence, not a heading. */
const HEADING = 40;

/**
 * Whether a heading says that what stands below it is past or present: `一、2024年工作回顾`, `发展基础`,
 * `低空经济发展现状`. A heading that tells a deed does not, whatever nouns it holds: `建设基础设施`,
 * `夯实发展基础`, `改善现状`, `推动改革取得成效`, `开展完成情况督查`.
 */
export function looksBack(title: string): boolean {
  if (title.length > HEADING) return false;
  return title.split(/[,;。]/u).some((part) => {
    const clause = part.trim();
    if (STATE.test(clause)) return true;
    const at = REVIEW.exec(clause) ?? TAIL.exec(clause);
    if (!at) return false;
    // 完成情况, 发展成就: the word's own verb is no deed.
    if (at.index === 0) return true;
    const before = clause.slice(0, at.index);
    if (DEED.test(before)) return false;
    const verb = headVerb(clause, 0, at.index);
    return verb === null || verb.end === at.index || AS_NOUN.test(before);
  });
}
