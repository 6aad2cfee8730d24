import type { Quoted } from '@gangmu/plan';
import type { PlanText } from '../plan-text.ts';
import type { MeasuredThing } from '../targets/measured-thing.ts';
import type { IndicatorPairs } from '../targets/resemblance.ts';
import type { PlanUnit } from '../units/plan-unit.ts';
import type { Ask } from './find-asks.ts';
import type { UnitTerms, Vocabulary } from './vocabulary.ts';

/** What of a unit is weighed: its terms (the title's counted more), its marked names, its targets. */
export interface UnitProfile {
  readonly unit: PlanUnit;
  readonly terms: UnitTerms;
  readonly programmes: readonly Quoted[];
  /** Indices into `Reading.targets`. */
  readonly targets: readonly number[];
  /** What it asks, phrase by phrase. */
  readonly asks: readonly Ask[];
}

/** All that a comparison needs of one plan; made once by `profilePlan`, used against any number of others. */
export interface PlanProfile {
  readonly kind: 'plan-profile';
  readonly plan: PlanText;
  readonly name: string;
  readonly units: readonly UnitProfile[];
  readonly vocabulary: Vocabulary;
  /** What each of `Reading.targets` measures, and the unit it stands in (-1 outside all). */
  readonly things: readonly MeasuredThing[];
  /** The same in pairs of characters, for telling how alike two are. */
  readonly indicators: readonly IndicatorPairs[];
  readonly unitOfTarget: readonly number[];
  /** The plan without duties, one width, offsets kept: what terms and phrases are looked for in. */
  readonly folded: string;
}
