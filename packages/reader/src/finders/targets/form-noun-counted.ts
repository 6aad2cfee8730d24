import { MEASURE_NOUNS } from '../../lexicon/indicators.ts';
import { GROWING_VERBS, PLAIN_VERBS, REACHING_VERBS } from '../../lexicon/result-verbs.ts';
import { completed } from './complete-head.ts';
import type { Draft } from './draft.ts';
import { firstVerb } from './first-verb.ts';
import { isGoal } from './goal.ts';
import { sharedHeads, trimHead } from './head.ts';
import type { Scene } from './scene.ts';

const measuredBy = (phrase: string) => MEASURE_NOUNS.some((noun) => phrase.endsWith(noun));

/** Nouns of size: a bare figure behind one of them is a level. */
const SIZE = /(?:规模|数量|存量|总量|保有量)$/u;
const RAISED = /^(?:增加|提高|提升)$/u;
/** 增速高于各项贷款5个百分点: a rate of growth measured against another. */
const GROWS = /(?:增速|增幅|增长率)[^,]{0,14}$/u;
/** Money that comes in year by year. */
const FLOW = /(?:使用|利用|到位)(?:外资|省外资金|内资|市外资金)$/u;

/** 每年 governs the number in its own segment. */
const yearly = ({ times, segment, first }: Scene): boolean =>
  times.some((time) => time.period === 'annual' && time.start >= segment && time.start < first.start);

/** 争取国家级项目10个: the word of intent is the verb where there is no other. */
function striven(text: string, head: number) {
  return text.slice(head - 2, head) === '争取' ? ({ start: head - 2, end: head, kind: 'create' } as const) : null;
}

/** Noun, number: 新增首台套装备20项以上, 市级创新产品100个左右 (behind a verb shared), 每万人5G基站25个以上, 优良水质比例100%. */
export function nounCounted(scene: Scene): Draft | null {
  const { text, near, first, last, open, bound, amounts, chained, previous } = scene;
  if (open) return null;
  if (first.great) return null;
  const { quantity } = last.measure;
  if (first.chinese && first.digits === '1' && quantity === 'count' && first.measure.power === 0 && first.tail === null)
    return null;
  if (quantity === 'time' && first.tail === null && last.tail === null) return null;
  const head = trimHead(text, bound, near.verb ? Math.max(near.verb.end, near.headEnd) : near.headEnd);
  const phrase = text.slice(head.start, head.end);
  const total = near.total || text.slice(bound, first.start).includes('累计');
  const verb =
    quantity === 'share'
      ? null
      : (firstVerb(text, near.verb ? Math.min(near.verb.start, head.start) : head.start, head.end) ??
        near.verb ??
        striven(text, head.start));
  const result = (rule: string, basis: Draft['basis'], words: string, start: number, inherited = false): Draft => ({
    rule,
    basis: total && basis === 'increment' ? 'level' : basis,
    indicators: (amounts.length > 1 && near.each && sharedHeads(words, amounts.length)) || amounts.map(() => words),
    inherited,
    start,
    end: last.end,
    repeat: false,
  });
  // 总投资15亿元: the size of a project, unless it is completed or added.
  if (
    quantity === 'money' &&
    /^总?投资(?:额|约)?$/u.test(phrase) &&
    !/完成|新增|实现|达/u.test(text.slice(Math.max(0, head.start - 4), first.start))
  )
    return null;
  if (verb) {
    // 实现进出口总额…, 完成…总产值…: a measure that is reached, whatever verb is hidden in it.
    const achieved = text.slice(head.start - 2, head.start) === '实现' && quantity !== 'count';
    const word = text.slice(verb.start, verb.end);
    if (achieved || (quantity === 'money' && verb.start > head.start && measuredBy(phrase)))
      return result('target/bare-level', 'level', phrase, head.start);
    if (/了$/u.test(text.slice(verb.start, verb.end + 1)) && !isGoal(scene)) return null;
    const object = text.slice(verb.end, head.end);
    const lead = text.slice(head.start, verb.start);
    // 提升产业规模2亿元: the size it grows to.
    if (GROWING_VERBS.has(word) && SIZE.test(object)) return result('target/bare-level', 'level', object, verb.end);
    // 养老金增加1000元: a rise against what it is.
    if (quantity === 'money' && object === '' && lead.length >= 2 && RAISED.test(word))
      return result('target/change', 'change', lead, head.start);
    // 储备粮食5万吨: a stock; 储备项目20个: so many more.
    if (word === '储备' && quantity !== 'count')
      return result('target/bare-level', 'level', object.length < 2 ? phrase : word + object, verb.start);
    // 年接待游客: what one year brings.
    if (word === '接待' && !yearly(scene))
      return lead.endsWith('年')
        ? result('target/bare-level', 'level', `年${word}${object}`, verb.start - 1)
        : result('target/bare-level', 'level', word + object, verb.start);
    // 改造小区9个,惠及居民2万户: what the work before it does.
    if (word === '惠及' && chained && previous?.basis === 'increment')
      return result('target/noun-counted', 'increment', word + object, verb.start);
    // 新建和改造提升农田: two verbs, both belong to the indicator.
    if (/^[、和及与并]/u.test(object)) return result('target/noun-counted', 'increment', phrase, head.start);
    const small = Number(first.digits) < 10 && first.tail === null && near.op === null;
    if (verb.kind === 'guide' && small && object === '' && !isGoal(scene)) return null;
    if (REACHING_VERBS.has(word) && (quantity !== 'count' || word === '覆盖' || word === '惠及'))
      return result(
        'target/bare-level',
        FLOW.test(phrase) && yearly(scene) ? 'increment' : 'level',
        FLOW.test(phrase) ? phrase : object || phrase,
        verb.start,
      );
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
  if (quantity !== 'share' && /^发展.{2}/u.test(phrase) && !measuredBy(phrase))
    return result('target/noun-counted', 'increment', phrase.slice(2), head.start);
  if (phrase === '' && quantity === 'count' && !chained) return null;
  if (chained && previous && quantity !== 'share') {
    const words = completed(phrase, scene).phrase;
    const achieved = text.slice(head.start - 2, head.start) === '实现' && quantity !== 'count';
    if (previous.basis === 'increment' && !achieved)
      return result('target/noun-continued', 'increment', words, phrase ? head.start : first.start, true);
    if (phrase.length >= 2) return result('target/bare-level', 'level', words, head.start);
    return null;
  }
  if (phrase.length < 2 || /^\d+个$/u.test(phrase)) return null;
  // 公开省定十件: a Chinese numeral without a comparator names, it does not measure.
  if (first.chinese && quantity === 'count' && first.tail === null && near.op === null && first.measure.power === 0)
    return null;
  // 实现跨省通办事项200项: counted out, so done; 每万人5G基站 is a stock.
  const counts = quantity === 'count' && text.slice(head.start - 2, head.start) === '实现';
  if (counts && !measuredBy(phrase) && !phrase.startsWith('每'))
    return result('target/noun-counted', 'increment', phrase, head.start);
  // 数字经济规模2.5万亿元.
  if (quantity !== 'share' && phrase.length >= 4 && SIZE.test(phrase) && !/[有为是]/u.test(phrase))
    return result('target/bare-level', 'level', phrase, head.start);
  const measured = measuredBy(phrase) || /每[十百千万]*[人户亩]/u.test(phrase);
  const told = first.tail !== null || last.tail !== null || near.op !== null;
  if (
    quantity === 'share'
      ? measured || told || isGoal(scene)
      : isGoal(scene) || (told && measured && [first.tail, last.tail, near.op].some((op) => op === '>=' || op === '<='))
  ) {
    const own = completed(phrase, scene);
    return result(
      'target/bare-level',
      quantity === 'share' && GROWS.test(phrase)
        ? 'growth'
        : FLOW.test(phrase) && yearly(scene)
          ? 'increment'
          : 'level',
      own.phrase,
      head.start,
      own.inherited,
    );
  }
  return null;
}
