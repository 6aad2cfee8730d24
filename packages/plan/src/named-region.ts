import type { Placed } from './place.ts';
import type { Quoted } from './span.ts';

export type RegionLevel = 'country' | 'province' | 'prefecture' | 'county' | 'town' | 'zone';

/** A region other than the plan's own that a clause names. */
export interface NamedRegion extends Quoted, Placed {
  readonly kind: 'named-region';
  readonly name: string;
  /** Administrative code (GB/T 2260) where the lexicon has one, null for a name the plan itself defines. */
  readonly code: string | null;
  readonly level: RegionLevel;
  readonly rule: string;
}
