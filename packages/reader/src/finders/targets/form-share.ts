import type { Draft } from './draft.ts';
import { isGoal } from './goal.ts';
import { trimHead } from './head.ts';
import type { Scene } from './scene.ts';

const OF_WHAT = /^(?:的|以上的?)?[^,;。]{2,30}/u;
const FULL =
  /^(?:全?覆盖|达标|完成|到位|接入|落实|建成|收集|处理|公开|上线|办结|整改|配备|持证|入户|通达|安装|联网|有|具备|实现|可)/u;

const DOES = /(?:完成|建成|建立|设置|达到|实现|开展|用于|纳入|配备|通过|取得)/u;

/** A share of something does something: 80%以上的村建成…, 实现100%覆盖, 其中50%有海外背景. */
export function shareOf(scene: Scene): Draft | null {
  const { text, open, last, near, bound, first, rightEnd, previous, chained } = scene;
  if (!open || last.measure.quantity !== 'share' || last.unit.endsWith('点')) return null;
  const right = text.slice(last.end, rightEnd);
  if (!OF_WHAT.test(right)) return null;
  const head = trimHead(text, bound, near.headEnd);
  const phrase = text.slice(head.start, head.end);
  const among = /其中$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
  if (among && previous) return draft(previous.indicator + right, first.start, true);
  if (/^用于/u.test(right) && last.tail === null) return null;
  if (near.growth || near.rise || near.fall) return null;
  if (!isGoal(scene) && !chained && last.tail === null && !FULL.test(right) && !DOES.test(right) && !near.verb)
    return null;
  if (FULL.test(right)) return draft(phrase + right, phrase ? head.start : near.start, false);
  if (/^的?(?:补|奖|资|贷|税|费|股|利|比例)/u.test(right) || /[按以]$/u.test(phrase)) return null;
  return draft(right.replace(/^的/u, ''), near.start, false);

  function draft(indicator: string, start: number, inherited: boolean): Draft {
    return {
      rule: 'target/share-of',
      basis: 'level',
      indicators: [indicator],
      inherited,
      start,
      end: rightEnd,
      repeat: false,
    };
  }
}
