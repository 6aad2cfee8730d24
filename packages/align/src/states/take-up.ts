import type { Quoted, Span } from '@gangmu/plan';
import type { PairWeights } from '../links/weigh-pair.ts';
import type { Ask } from '../profile/find-asks.ts';
import type { PlanProfile, UnitProfile } from '../profile/plan-profile.ts';
import { isOwn } from '../regions/places-in.ts';
import type { RegionName } from '../regions/region-name.ts';
import { coverage } from './coverage.ts';

/** An ask counts as taken up from this share of its words on; one with an answered target always does. */
const WORDS = 0.5;
/** A clause is carried in full when so much of what it asks is taken up. */
const MOSTLY = 0.6;

/** … and this share of its words: a few short asks taken up do not make up for a long one. */
const COVERED = 0.45;

/** How much of a superior unit our units take up. */
export interface TakeUp {
  readonly full: boolean;
  /** Share of what it asks of us, a long ask counting more, that ours take up; an answered target counts whole. */
  readonly share: number;
  /** What it asks of us that none of ours takes up. */
  readonly left: readonly Quoted[];
}

/**
 * Goes through what a superior unit asks, measure by measure and target by target, leaving out what it asks of other
 * places by name. `held` says which of the superior's terms our units hold.
 */
export function takeUp(
  superior: PlanProfile,
  unit: UnitProfile,
  held: Uint8Array,
  context: {
    /** Is a target of the superior's answered by one of ours? */
    readonly answered: (target: number) => boolean;
    readonly regions: { readonly own: RegionName; readonly superior: RegionName };
    readonly pair: PairWeights;
  },
): TakeUp {
  const { answered, regions, pair } = context;
  const { targets } = superior.plan.reading;
  const met = unit.targets.filter(answered).flatMap((index) => targets[index] ?? []);
  const asks = unit.asks.filter(({ places }) => places.length === 0 || places.some((name) => isOwn(name, regions)));
  const isMet = (ask: Span) => met.some(({ start, end }) => start < ask.end && ask.start < end);
  const shares = asks.map((ask) => (isMet(ask) ? 1 : coverage(ask.numbers, held, pair.superior)));
  const left = asks.filter((_, at) => (shares[at] as number) < WORDS);
  const share = together(asks, shares);
  return {
    full: asks.length - left.length >= MOSTLY * asks.length && share >= COVERED,
    share,
    left: left.map((ask) => quoted(superior, ask)),
  };
}

/** The shares of several asks as one, a long one counting more. */
function together(asks: readonly Ask[], shares: readonly number[]): number {
  const all = asks.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const taken = asks.reduce((sum, { numbers }, at) => sum + numbers.length * (shares[at] as number), 0);
  return all === 0 ? 1 : taken / all;
}

function quoted({ plan }: PlanProfile, { start, end }: Span): Quoted {
  return { start, end, quote: plan.text.slice(start, end) };
}
