import type { Quoted } from '@gangmu/plan';
import type { Evidence } from '../links/evidence.ts';
import type { Exclusion } from './exclusion.ts';

/** `full` when most of what a superior clause asks, measure by measure and target by target, is taken up. */
export type Fullness = 'full' | 'part';

/** One row for every superior unit, in exactly one of four states. `naming` stands beside any of them. */
export type SuperiorState = {
  readonly unit: number;
  /** Where the clause names our region; null where it does not. */
  readonly naming: Quoted | null;
} & (
  | {
      readonly kind: 'carried';
      /** Our units, strongest first. */
      readonly by: readonly number[];
      readonly fullness: Fullness;
      /** Share of what the clause asks of us, that ours take up: 0 to 1. */
      readonly coverage: number;
      /** Its targets that ours do not answer: indices into the superior's `Reading.targets`. */
      readonly unanswered: readonly number[];
      /** What it asks of us that ours do not take up: phrases of the superior's text. */
      readonly left: readonly Quoted[];
    }
  | { readonly kind: 'named' }
  | { readonly kind: 'not-for-us'; readonly exclusion: Exclusion }
  | { readonly kind: 'not-carried' }
);

/** Where one of our clauses that carries nothing comes from: a clause of another local document. */
export interface UnitOrigin {
  /** Index in `AlignOptions.others`. */
  readonly other: number;
  readonly unit: number;
  readonly strength: number;
  readonly evidence: readonly Evidence[];
}

/** One row for every unit of ours: it carries superior units, or it is new. */
export type SubordinateState =
  | { readonly kind: 'carries'; readonly unit: number; readonly superior: readonly number[] }
  | { readonly kind: 'new'; readonly unit: number; readonly origin: UnitOrigin | null };
