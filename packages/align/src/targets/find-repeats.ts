import { compare } from '../decimal.ts';
import { BOILERPLATE } from '../profile/boilerplate.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { figure } from './figure.ts';
import { side } from './match-targets.ts';
import type { Reason } from './reason.ts';
import { words } from './relate-targets.ts';
import { differsInLevel, type Side, trap } from './trap.ts';

/** One plan states one indicator twice, with figures that differ. Indices into `Reading.targets`, in document order. */
export interface Repeat {
  readonly kind: 'repeat';
  readonly first: number;
  readonly second: number;
  readonly reason: Reason;
}

const COMMON = new Set(BOILERPLATE);
/** Shorter names (企业, 项目) say too little to be the same thing twice. */
const LEAST_NAME = 3;
/** Each is held against so many of the next of its name: a name that stands more often is no indicator. */
const NEXT = 12;

/** Every pair of targets of one plan that measure the same thing of the same place by the same time, and disagree. */
export function findRepeats(plan: PlanProfile): readonly Repeat[] {
  const byName = new Map<string, number[]>();
  plan.things.forEach(({ core }, index) => {
    if (core.length < LEAST_NAME || isCommon(core)) return;
    const list = byName.get(core);
    if (list) list.push(index);
    else byName.set(core, [index]);
  });
  return [...byName.values()].flatMap((indices) =>
    indices.flatMap((first, at) =>
      indices.slice(at + 1, at + 1 + NEXT).flatMap((second): readonly Repeat[] => {
        const [a, b] = [side(plan, first), side(plan, second)];
        if (!comparable(a, b) || sameFigure(a, b)) return [];
        const params = { first: words(a.target), second: words(b.target) };
        return [{ kind: 'repeat', first, second, reason: { code: 'repeat', params } }];
      }),
    ),
  );
}

/** Same grade, place, time and sort of figure. Inside one sentence a second figure is a part or a step, no repeat. */
function comparable(a: Side, b: Side): boolean {
  if (trap(a, b) !== null || differsInLevel(a, b) || a.thing.part !== b.thing.part) return false;
  if (a.thing.subject === '' || (a.target.period === 'annual') !== (b.target.period === 'annual')) return false;
  const [left, right] = [a.target.period, b.target.period];
  if (left !== right && left !== 'none' && right !== 'none') return false;
  return a.target.node !== b.target.node || a.target.node === null;
}

function sameFigure(a: Side, b: Side): boolean {
  const [left, right] = [figure(a.target), figure(b.target)];
  if (left === null || right === null) return true;
  return (
    compare(left.value, right.value) === 0 && compare(left.value2 ?? left.value, right.value2 ?? right.value) === 0
  );
}

/** 重点项目, 创新平台: names that many different things bear. */
function isCommon(core: string): boolean {
  let at = 0;
  while (at < core.length) {
    let size = Math.min(4, core.length - at);
    while (size > 1 && !COMMON.has(core.slice(at, at + size))) size -= 1;
    if (size <= 1) return false;
    at += size;
  }
  return true;
}
