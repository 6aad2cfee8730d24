import { PAPER_NOUNS, STRUCTURE_NOUNS } from '../../lexicon/exclusions.ts';
import { FOUNDING_VERBS, PLAIN_VERBS, RESULT_VERBS } from '../../lexicon/result-verbs.ts';
import type { Draft } from './draft.ts';
import { firstVerb } from './first-verb.ts';
import { isGoal } from './goal.ts';
import { trimHead } from './head.ts';
import { isOneArticle } from './one-article.ts';
import type { Scene } from './scene.ts';
import { segmentEnd } from './segment.ts';

const DONE =
  /(?:投产|开工|竣工|落地|完工|建成|上市|达标|通车|投用|交付|入统|签约|入驻|实施|改造|覆盖|转型|提供.{1,16}|达到.{1,10}|完成.{0,16})/u;
/** 对6万户家庭进行改造, 为20家企业提供诊断, 将5类信息纳入目录. */
const HANDLED = /(?:进行|开展|实施|纳入|提供|完成|予以).{1,24}/u;
const WHOLE = /^(?:全[市省区县州镇国]|辖区|市内|区内|省级?|国家级?|[^我本、,]{1,4}[市县区省州镇])$/u;
const FUND = /(?:基金群?|补偿资金|资金池)$/u;
/** What a few are moved to can be proved: 推动两家公司获得评级. */
const WON = /(?:获得|获批|获评|取得|上市|投产|竣工|完工|建成|通车|开工|入选|投用|落户|晋级|摘牌).{0,12}$/u;
const SPEC_NOUN = /(?:项目|工程|基地|机组|电站|变电站|码头|厂|生产线|装置|园区?)$/u;

/** Verb, number, noun: 新建3个重点实验室, 建设A等12个示范片区, 30个特色专业 (behind a verb shared), 100个项目投产. */
export function counted(scene: Scene): Draft | null {
  const { text, first, last, near, open, rightEnd, bound } = scene;
  if (!open || last.measure.quantity === 'share' || last.measure.quantity === 'time') return null;
  const right = text.slice(last.end, rightEnd).trim();
  if (STRUCTURE_NOUNS.some((noun) => right.startsWith(noun)) || PAPER_NOUNS.some((noun) => right.endsWith(noun)))
    return null;
  const found = verbOf(scene);
  if (!found) return null;
  // 设立3亿元产业基金: the size of what is founded.
  if (last.measure.quantity === 'money' && FUND.test(right)) return null;
  const measure = last.measure.quantity !== 'count';
  if (
    measure &&
    last.measure.quantity !== 'money' &&
    last.measure.quantity !== 'area' &&
    last.measure.quantity !== 'length' &&
    SPEC_NOUN.test(right)
  )
    return null;
  const total = near.total || text.slice(bound, first.start).includes('累计');
  const noun = right.replace(/^的/u, '').replace(/(?:建设|工作)$/u, '');
  const indicator = found.words + noun + sharedNoun(scene, noun);
  return {
    rule: found.rule,
    basis: total || found.level ? 'level' : 'increment',
    indicators: scene.amounts.map(() => indicator),
    inherited: found.inherited,
    start: found.start,
    end: rightEnd,
    repeat: false,
  };
}

/** 2个国家级、4个省级产业集群: a bare grade borrows the noun of the next. */
function sharedNoun({ text, rightEnd, sentence }: Scene, noun: string): string {
  if (!/^[^、,]{1,4}级$/u.test(noun)) return '';
  const rest = text.slice(rightEnd, segmentEnd(text, rightEnd, sentence.end));
  return /^[、和及与]\d{1,6}[^、\d]{1,2}[^、\d]{1,4}级([^、\d]{2,24})/u.exec(rest)?.[1] ?? '';
}

interface Found {
  readonly rule: string;
  readonly start: number;
  readonly words: string;
  readonly inherited: boolean;
  readonly level?: boolean;
}

function verbOf(scene: Scene): Found | null {
  const { text, near, first, bound, chained, previous, sentence } = scene;
  const right = text.slice(scene.last.end, scene.rightEnd);
  const big = Number(first.digits) >= 10 || first.tail !== null || near.op !== null || first.digits2 !== undefined;
  if (first.great) return greatVerb(scene);
  if (isOneArticle(scene)) return null;
  if (near.verb) {
    const { verb } = near;
    const word = text.slice(verb.start, verb.end);
    // 对照营商评价18项指标: an evaluation, not what is evaluated.
    if (word === '评价') return null;
    const yearly = /每年|每年度/u.test(text.slice(scene.segment, first.start));
    // 治理三场战役, 消除五类水体: a small Chinese numeral behind such a verb names the parts of a thing.
    if (
      first.chinese &&
      Number(first.digits) < 10 &&
      first.tail === null &&
      (verb.kind === 'act' || (verb.kind === 'guide' && (!WON.test(right) || first.great)))
    )
      return null;
    if (verb.kind === 'guide' && !big && !yearly && !chained && !WON.test(right)) return null;
    // 加强对n个, 对n个: what follows is handled, not produced.
    if (/[对把将]$/u.test(text.slice(verb.end, first.start))) return null;
    return {
      rule: 'target/counted-noun',
      start: verb.start,
      words: PLAIN_VERBS.has(word) ? '' : word,
      inherited: false,
    };
  }
  const head = trimHead(text, bound, near.headEnd);
  const left = text.slice(head.start, head.end);
  if (left === '' && chained && previous?.count && previous.basis === 'increment')
    return { rule: 'target/counted-continued', start: first.start, words: '', inherited: true };
  if (/(?:包含|涵盖|容纳)$/u.test(left)) {
    const before = text.slice(Math.max(sentence.start, first.start - 60), first.start);
    if (FOUNDING_VERBS.some((verb) => before.includes(verb)))
      return { rule: 'target/contained', start: head.end - 2, words: '', inherited: false, level: true };
  }
  // 推动A、B等12个项目竣工投产: the head has lost its guiding verb.
  const guided = RESULT_VERBS.get(text.slice(head.start - 2, head.start)) === 'guide';
  const many = Number(first.digits) >= 10;
  if (guided && !first.great && ((left.endsWith('等') && (many || WON.test(right))) || (many && WHOLE.test(left))))
    return {
      rule: 'target/counted-named',
      start: head.start,
      words: left.replace(/等$/u, ''),
      inherited: false,
    };
  const verb = firstVerb(text, head.start, head.end);
  if (verb && (verb.kind !== 'guide' || (Number(first.digits) >= 10 && left.endsWith('等')))) {
    const names = text.slice(verb.end, head.end);
    if (first.chinese && Number(first.digits) < 10 && verb.kind !== 'finish' && text.charAt(verb.start) !== '新')
      return null;
    const isMaking = verb.kind !== 'act';
    if (isMaking && (/(?:等|共|共计)$/u.test(names) || names.includes('、')) && !/[的了]$/u.test(names))
      return {
        rule: 'target/counted-named',
        start: verb.start,
        words: names.replace(/(?:等|共|共计)$/u, ''),
        inherited: false,
      };
    if ((verb.kind === 'finish' || verb.kind === 'create') && WHOLE.test(names))
      return {
        rule: 'target/counted-noun',
        start: verb.start,
        words: text.slice(verb.start, verb.end),
        inherited: false,
      };
  }
  if (
    chained &&
    previous?.count &&
    previous.basis === 'increment' &&
    /、/u.test(left) &&
    verb === null &&
    left.length <= 40
  )
    return { rule: 'target/counted-continued', start: head.start, words: left, inherited: true };
  const handled =
    /(?:(?:^|[^应面相反针])(?:对|将|为|把)|将[^,;]{2,60}等)$/u.test(text.slice(bound, first.start)) ||
    (near.headEnd < first.start && /为$/u.test(text.slice(near.headEnd, first.start)));
  if (handled && HANDLED.test(right) && !/了/u.test(right))
    return { rule: 'target/counted-handled', start: first.start - 1, words: '', inherited: false };
  const goal = isGoal(scene) || timeBehind(scene);
  if (left === '' && DONE.test(right) && (big || goal) && goal)
    return { rule: 'target/counted-done', start: first.start, words: '', inherited: false };
  if (left === '' && near.reach && goal)
    return { rule: 'target/counted-reached', start: near.start, words: '', inherited: false, level: true };
  return null;
}

/** 建成五大场馆: only a verb of completion makes the parts of a structure a result. */
function greatVerb(scene: Scene): Found | null {
  const { text, first, bound } = scene;
  const verb = firstVerb(text, bound, first.start);
  if (verb?.kind !== 'finish') return null;
  const word = text.slice(verb.start, verb.end);
  if (word === '实现' || word === '完成') return null;
  const right = text.slice(scene.last.end, scene.rightEnd);
  if (/(?:行动|工程|计划|任务|体系|产业|战略|举措|机制|格局)$/u.test(right)) return null;
  return {
    rule: 'target/counted-great',
    start: verb.start,
    words: text.slice(verb.end, first.start),
    inherited: false,
  };
}

/** 年内 or a year behind the number, in the same segment. */
function timeBehind({ times, last, rightEnd }: Scene): boolean {
  return times.some((time) => time.start >= last.end && time.end <= rightEnd && time.period !== 'past');
}
