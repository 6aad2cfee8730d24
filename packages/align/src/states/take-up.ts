import type { Quoted, Span } from '@gangmu/plan';
import { weighTerms } from '../links/weigh-pair.ts';
import type { PlanProfile, UnitProfile } from '../profile/plan-profile.ts';
import { isOwn } from '../regions/places-in.ts';
import type { RegionName } from '../regions/region-name.ts';

/** An ask counts as taken up from this share of its words on; one with an answered target always does. */
const WORDS = 0.5;
/** A clause is carried in full when so much of what it asks is taken up. */
const MOSTLY = 0.6;

/** How much of a superior unit our units take up. */
export interface TakeUp {
  readonly full: boolean;
  /** What it asks of us that none of ours takes up. */
  readonly left: readonly Quoted[];
}

/**
 * Goes through what a superior unit asks, measure by measure and target by target, leaving out what it asks of other
 * places by name.
 */
export function takeUp(
  superior: PlanProfile,
  subordinate: PlanProfile,
  unit: UnitProfile,
  context: {
    /** Our units that carry it. */
    readonly by: readonly number[];
    /** Is a target of the superior's answered by one of ours? */
    readonly answered: (target: number) => boolean;
    readonly regions: { readonly own: RegionName; readonly superior: RegionName };
  },
): TakeUp {
  const { by, answered, regions } = context;
  const weight = weighTerms(superior, subordinate);
  const ours = by.flatMap((index) => subordinate.units[index]?.terms ?? []);
  const { targets } = superior.plan.reading;
  const met = unit.targets.filter(answered).flatMap((index) => targets[index] ?? []);
  const asks = unit.asks.filter(({ places }) => places.length === 0 || places.some((name) => isOwn(name, regions)));
  const left = asks.filter((ask) => {
    if (met.some(({ start, end }) => start < ask.end && ask.start < end)) return false;
    let all = 0;
    let shared = 0;
    for (const key of ask.terms) {
      const w = Math.max(weight(key), 0);
      all += w;
      if (ours.some((terms) => terms.has(key))) shared += w;
    }
    return shared < WORDS * all;
  });
  const taken = asks.length - left.length;
  return { full: taken >= MOSTLY * asks.length, left: left.map((ask) => quoted(superior, ask)) };
}

function quoted({ plan }: PlanProfile, { start, end }: Span): Quoted {
  return { start, end, quote: plan.text.slice(start, end) };
}
