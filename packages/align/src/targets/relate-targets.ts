import type { Target } from '@gangmu/plan';
import { compareFigures } from './compare-figures.ts';
import { type Figure, figure } from './figure.ts';
import type { Reason, ReasonCode } from './reason.ts';
import type { Caveat, TargetRelation } from './target-pair.ts';
import { differsInLevel, isRatio, type Side, type TrapCode } from './trap.ts';

/** Whose figures they are: of one region, or ours of a part of theirs. */
export type Scope = 'same-region' | 'part-of' | 'other-region';

export type Relating =
  | { readonly relation: TargetRelation; readonly reason: Reason; readonly caveats: readonly Caveat[] }
  | { readonly trap: TrapCode; readonly reason: Reason };

/** What the two figures say of each other, or the reason why nothing can be said. */
export function relateTargets(
  subordinate: Side,
  superior: Side,
  scope: Scope,
  years: { readonly superior: number; readonly subordinate: number },
): Relating {
  const stop = (trap: TrapCode): Relating => ({ trap, reason: reason(trap, subordinate, superior) });
  if (scope === 'other-region') return stop('region');
  const scaled = scaling(subordinate.target, superior.target, years);
  const ours = figure(subordinate.target, scaled.subordinate);
  const theirs = figure(superior.target, scaled.superior);
  if (ours === null || theirs === null) return stop('unit');
  const caveats = caveatsOf(subordinate, superior, scaled.subordinate * scaled.superior !== 1);
  if (scope === 'part-of') return share(subordinate, superior, ours, theirs, caveats);
  const levels = differsInLevel(subordinate, superior);
  if (levels) return stop('level-scope');
  const relation = compareFigures(ours, theirs);
  if (caveats.includes('deadline-differs')) {
    const settled = withDeadlines(relation, subordinate.target, superior.target);
    return settled === null ? stop('deadline') : { relation: settled, reason: reason(settled, subordinate, superior), caveats };
  }
  // One side names a grade that the other leaves open: the counts may differ rightly.
  const open = (subordinate.thing.level === null) !== (superior.thing.level === null);
  const named = open && relation === 'conflict' ? byOrder(ours, theirs) : relation;
  return { relation: named, reason: reason(named, subordinate, superior), caveats };
}

function share(subordinate: Side, superior: Side, ours: Figure, theirs: Figure, caveats: readonly Caveat[]): Relating {
  const ratio = isRatio(subordinate);
  const exceeds = !ratio && ours.value.gt(theirs.value) && !caveats.includes('level-scope');
  const code = ratio ? 'share-ratio' : exceeds ? 'share-exceeds' : 'share';
  const more: Caveat[] = ratio ? ['not-additive'] : exceeds ? ['exceeds-whole'] : [];
  return { relation: 'share', reason: reason(code, subordinate, superior), caveats: [...caveats, ...more] };
}

/** A yearly amount is held against a sum over the plan as the yearly amount times the plan's years. */
function scaling(ours: Target, theirs: Target, years: { readonly superior: number; readonly subordinate: number }) {
  const flow = (target: Target) => target.basis === 'increment' && target.period === 'annual';
  const sum = (target: Target) => target.basis === 'increment' && target.period.startsWith('by:');
  return {
    subordinate: flow(ours) && sum(theirs) ? years.subordinate : 1,
    superior: flow(theirs) && sum(ours) ? years.superior : 1,
  };
}

function caveatsOf(a: Side, b: Side, scaled: boolean): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (differsInLevel(a, b) || (a.thing.level === null) !== (b.thing.level === null)) caveats.push('level-scope');
  if (scaled) caveats.push('yearly-scaled');
  const [ours, theirs] = [deadline(a.target), deadline(b.target)];
  if (ours !== null && theirs !== null && ours !== theirs) caveats.push('deadline-differs');
  return caveats;
}

/** An earlier date asks more. Where figure and date pull apart neither is the stricter. */
function withDeadlines(relation: TargetRelation, ours: Target, theirs: Target): TargetRelation | null {
  const earlier = (deadline(ours) as number) < (deadline(theirs) as number);
  if (relation === 'same') return earlier ? 'stricter' : 'looser';
  if (relation === 'conflict') return null;
  return (relation === 'stricter') === earlier ? relation : null;
}

function deadline({ period }: Target): number | null {
  const year = /^(?:by|in):(\d{4})$/u.exec(period)?.[1];
  return year === undefined ? null : Number(year);
}

function byOrder(ours: Figure, theirs: Figure): TargetRelation {
  return ours.value.gte(theirs.value) !== (ours.less || theirs.less) ? 'stricter' : 'looser';
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
