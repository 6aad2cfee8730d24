import { MEASURE_NOUNS } from '../../lexicon/indicators.ts';
import { PLAIN_VERBS } from '../../lexicon/result-verbs.ts';
import { firstVerb } from './approach.ts';
import type { Draft } from './draft.ts';
import { isGoal } from './goal.ts';
import { sharedHeads, trimHead } from './head.ts';
import type { Scene } from './scene.ts';

/** Noun, number: 新增首台套装备20项以上, 市级创新产品100个左右 (behind a verb shared), 每万人5G基站25个以上, 优良水质比例100%. */
export function nounCounted(scene: Scene): Draft | null {
  const { text, near, first, last, open, bound, amounts, chained, previous } = scene;
  if (open || last.measure.base === '番') return null;
  if (first.great) return null;
  const { quantity } = last.measure;
  if (first.chinese && first.digits === '1' && quantity === 'count' && first.measure.power === 0 && first.tail === null)
    return null;
  const head = trimHead(text, bound, near.verb ? Math.max(near.verb.end, near.headEnd) : near.headEnd);
  const phrase = text.slice(head.start, head.end);
  const total = near.total || text.slice(bound, first.start).includes('累计');
  const verb =
    quantity === 'share'
      ? null
      : (firstVerb(text, near.verb ? Math.min(near.verb.start, head.start) : head.start, head.end) ?? near.verb);
  const result = (rule: string, basis: Draft['basis'], words: string, start: number, inherited = false): Draft => ({
    rule,
    basis: total && basis === 'increment' ? 'level' : basis,
    indicators: (amounts.length > 1 && near.each && sharedHeads(words, amounts.length)) || amounts.map(() => words),
    inherited,
    start,
    end: last.end,
    repeat: false,
  });
  if (verb) {
    if (/了$/u.test(text.slice(verb.start, verb.end + 1)) && !isGoal(scene)) return null;
    const word = text.slice(verb.start, verb.end);
    const object = text.slice(verb.end, head.end);
    const lead = text.slice(head.start, verb.start);
    const small = Number(first.digits) < 10 && first.tail === null && near.op === null;
    if (verb.kind === 'guide' && small && object === '' && !isGoal(scene)) return null;
    if (word === '实现' && quantity !== 'count')
      return result('target/bare-level', 'level', object || phrase, verb.start);
    const inner = lead.length > 0 && object.length < 2;
    const words = inner || object.length < 2 ? phrase : PLAIN_VERBS.has(word) ? object : word + object;
    const own = words.length >= 2 ? words : previous ? words + previous.indicator : words;
    return result(
      'target/noun-counted',
      'increment',
      own,
      lead === '' || !inner ? Math.max(verb.start, bound) : head.start,
    );
  }
  if (phrase === '' && quantity === 'count' && !chained) return null;
  if (chained && previous && quantity !== 'share') {
    const words = phrase.length >= 2 ? phrase : previous.indicator;
    if (previous.basis === 'increment')
      return result('target/noun-continued', 'increment', words, phrase ? head.start : first.start, true);
    if (phrase.length >= 2) return result('target/bare-level', 'level', words, head.start);
    return null;
  }
  if (phrase.length < 2) return null;
  const measured = MEASURE_NOUNS.some((noun) => phrase.endsWith(noun)) || /每[十百千万]*[人户亩]/u.test(phrase);
  const told = first.tail !== null || last.tail !== null || near.op !== null;
  if (quantity === 'share' ? measured || told || isGoal(scene) : isGoal(scene) || (told && measured))
    return result('target/bare-level', 'level', phrase, head.start);
  return null;
}
