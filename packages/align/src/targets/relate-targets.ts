import type { Target } from '@gangmu/plan';
import { compare } from '../decimal.ts';
import { compareFigures } from './compare-figures.ts';
import { countKinds } from './count-kinds.ts';
import { type Figure, figure } from './figure.ts';
import { isYearly } from './is-yearly.ts';
import type { PlanPeriod } from './plan-period.ts';
import type { Reason, ReasonCode } from './reason.ts';
import { standing } from './standing.ts';
import type { Caveat, TargetPair, TargetRelation } from './target-pair.ts';
import { differsInLevel, isRatio, type Side, type TrapCode } from './trap.ts';

/** Whose figures they are: of one region, or ours of a part of theirs. */
export type Scope = 'same-region' | 'part-of' | 'other-region';

interface Periods {
  readonly superior: PlanPeriod;
  readonly subordinate: PlanPeriod;
}

/** The years by which the two figures are due; null where nothing says so. */
interface Deadlines {
  readonly ours: number | null;
  readonly theirs: number | null;
}

export type Relating =
  | Pick<TargetPair, 'relation' | 'reason' | 'caveats' | 'stands'>
  | { readonly trap: TrapCode; readonly reason: Reason };

/** What the two figures say of each other, or the reason why nothing can be said. */
export function relateTargets(subordinate: Side, superior: Side, scope: Scope, periods: Periods): Relating {
  const stop = (trap: TrapCode): Relating => ({ trap, reason: reason(trap, subordinate, superior) });
  if (scope === 'other-region') return stop('region');
  const scaled = scaling(subordinate.target, superior.target, periods);
  const due = deadlines(subordinate.target, superior.target, periods);
  const ours = figure(subordinate.target, scaled.subordinate);
  const theirs = figure(superior.target, scaled.superior);
  if (ours === null || theirs === null) return stop('unit');
  const caveats = caveatsOf(subordinate, superior, due, scaled.subordinate * scaled.superior !== 1);
  if (scope === 'part-of' && isYearly(superior.target) && scaled.superior !== 1 && subordinate.thing.overYears)
    return stop('yearly-total');
  if (scope === 'part-of') return share(subordinate, superior, ours, theirs, caveats);
  if (differsInLevel(subordinate, superior)) return stop('level-scope');
  if (subordinate.thing.part !== superior.thing.part) return stop('narrower');
  const relation = compareFigures(ours, theirs);
  if (caveats.includes('deadline-differs')) {
    const settled = withDeadlines(relation, due);
    return settled === null
      ? stop('deadline')
      : { relation: settled, reason: reason(settled, subordinate, superior), caveats, stands: null };
  }
  // One side names a grade that the other leaves open: the counts may differ rightly.
  const open = (subordinate.thing.level === null) !== (superior.thing.level === null);
  const named = open && relation === 'conflict' ? byOrder(ours, theirs) : relation;
  return { relation: named, reason: reason(named, subordinate, superior), caveats, stands: null };
}

function share(subordinate: Side, superior: Side, ours: Figure, theirs: Figure, caveats: readonly Caveat[]): Relating {
  const settled = !caveats.includes('level-scope') && !caveats.includes('deadline-differs');
  if (isRatio(subordinate) || isRatio(superior)) {
    const stands = settled ? standing(subordinate, superior, ours, theirs) : null;
    const code = stands === 'below' ? 'share-below' : 'share-ratio';
    return sharing(code, [...caveats, 'not-additive'], stands);
  }
  if (countKinds(subordinate.thing.core) > countKinds(superior.thing.core))
    return sharing('share-kinds', [...caveats, 'list-differs'], null);
  const exceeds = compare(ours.value, theirs.value) > 0 && !caveats.includes('level-scope');
  return exceeds ? sharing('share-exceeds', [...caveats, 'exceeds-whole'], null) : sharing('share', caveats, null);

  function sharing(code: ReasonCode, all: readonly Caveat[], stands: TargetPair['stands']): Relating {
    return { relation: 'share', reason: reason(code, subordinate, superior), caveats: all, stands };
  }
}

/** A yearly amount is held against a sum over a plan as the yearly amount times that plan's years. */
function scaling(ours: Target, theirs: Target, periods: Periods) {
  const sum = (target: Target) => target.basis === 'increment' && !isYearly(target) && !target.period.startsWith('in:');
  return {
    subordinate: isYearly(ours) && sum(theirs) ? periods.superior.years : 1,
    superior: isYearly(theirs) && sum(ours) ? periods.subordinate.years : 1,
  };
}

function caveatsOf(a: Side, b: Side, { ours, theirs }: Deadlines, scaled: boolean): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (differsInLevel(a, b) || (a.thing.level === null) !== (b.thing.level === null)) caveats.push('level-scope');
  if (scaled) caveats.push('yearly-scaled');
  if (ours !== null && theirs !== null && ours !== theirs) caveats.push('deadline-differs');
  return caveats;
}

/** An earlier date asks more. Where figure and date pull apart neither is the stricter. */
function withDeadlines(relation: TargetRelation, { ours, theirs }: Deadlines): TargetRelation | null {
  const earlier = (ours as number) < (theirs as number);
  if (relation === 'same') return earlier ? 'stricter' : 'looser';
  if (relation === 'conflict') return null;
  return (relation === 'stricter') === earlier ? relation : null;
}

/** What has no date of its own is due with its plan, where the other is due with another year. */
function deadlines(ours: Target, theirs: Target, periods: Periods): Deadlines {
  const due = (target: Target, plan: PlanPeriod) => {
    const year = /^(?:by|in):(\d{4})$/u.exec(target.period)?.[1];
    if (year !== undefined) return Number(year);
    return isYearly(target) || target.basis === 'growth' ? null : plan.to;
  };
  return { ours: due(ours, periods.subordinate), theirs: due(theirs, periods.superior) };
}

function byOrder(ours: Figure, theirs: Figure): TargetRelation {
  return compare(ours.value, theirs.value) >= 0 !== (ours.less || theirs.less) ? 'stricter' : 'looser';
}

export function reason(code: ReasonCode, subordinate: Side, superior: Side): Reason {
  return { code, params: { sub: words(subordinate.target), sup: words(superior.target) } };
}

const SIGN: Readonly<Record<Target['op'], string>> = { '>=': '≥', '<=': '≤', '~': '≈', '=': '' };

/** 每年≥10项 · ≥1.1万亿元 · ≈3–5家 */
export function words({ op, value, value2, unit, period }: Target): string {
  const range = value2 === undefined ? `${value}` : `${value}–${value2}`;
  return `${period === 'annual' ? '每年' : ''}${SIGN[op]}${range}${unit}`;
}
