import type { Draft } from './draft.ts';
import { isGoal } from './goal.ts';
import { headsOf, sharedHeads, trimHead } from './head.ts';
import type { Scene } from './scene.ts';

const NEWLY = /^(?:新[增建设培认引创获开]|净增)/u;

/**
 * Indicator, word of attainment, number: 比重达到30%, 浓度控制在30微克/立方米, 年均增长5%, 下降14%;
 * also several at once: A、B、C分别达到x、y、z.
 */
export function attained(scene: Scene): Draft | null {
  const { near, last, text, amounts, first } = scene;
  const { quantity, base } = last.measure;
  const rate = quantity === 'share' || base === '倍';
  const led = near.reach || near.keep || near.growth || near.rise || near.fall;
  if (!led) return null;
  if (scene.open && quantity !== 'share') return null;
  if (scene.open && !near.growth && !near.reach && !near.fall && !near.rise) return null;
  // 增加n个, 改善n户: a verb of result with its count, not a rate.
  if (!rate && (near.rise || (near.keep && !near.reach && near.verb)) && near.verb !== null) return null;
  if (near.keep && !near.reach && !near.growth && !isGoal(scene) && first.tail === null) return null;
  const head = trimHead(text, scene.bound, near.headEnd);
  const phrase = text.slice(head.start, head.end);
  const basis =
    near.growth && rate
      ? 'growth'
      : near.growth || near.rise || near.fall
        ? 'change'
        : NEWLY.test(phrase)
          ? 'increment'
          : 'level';
  const total = near.total || text.slice(scene.bound, first.start).includes('累计');
  const own = completed(phrase, scene);
  const base_ = {
    basis: total && basis === 'increment' ? 'level' : basis,
    inherited: own.inherited,
    repeat: false,
  } as const;
  const place = { start: phrase === '' ? near.start : head.start, end: last.end };
  if (amounts.length > 1) {
    const heads = sharedHeads(own.phrase, amounts.length);
    if (heads) return { rule: 'target/distributed', ...base_, ...place, indicators: heads };
    return { rule: 'target/attained-list', ...base_, ...place, indicators: amounts.map(() => own.phrase) };
  }
  if (near.each) {
    const heads = headsOf(own.phrase);
    return {
      rule: heads.length > 1 ? 'target/each' : 'target/attained',
      ...base_,
      ...place,
      indicators: heads,
      repeat: heads.length > 1,
    };
  }
  const rule = near.growth ? 'target/growth' : near.rise || near.fall ? 'target/change' : 'target/attained';
  return { rule, ...base_, ...place, indicators: [own.phrase] };
}

/** An indicator left out or begun with 占 is completed from the target before it. */
function completed(phrase: string, scene: Scene): { phrase: string; inherited: boolean } {
  const { previous, text, segment, sentence } = scene;
  if (phrase.length >= 2 && !/^[占其]/u.test(phrase)) return { phrase, inherited: false };
  if (previous)
    return { phrase: /^占/u.test(phrase) ? previous.indicator + phrase : previous.indicator, inherited: true };
  const before = trimHead(text, Math.max(sentence.start, segment - 31), Math.max(sentence.start, segment - 1));
  const words =
    text
      .slice(before.start, before.end)
      .split(/[,;:。]/u)
      .pop() ?? '';
  return { phrase: words + phrase, inherited: true };
}
