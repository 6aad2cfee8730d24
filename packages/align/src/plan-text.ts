import type { Reading } from '@gangmu/plan';

/** One plan as the aligner takes it: what was read, and the very text it was read from (spans point into it). */
export interface PlanText {
  readonly reading: Reading;
  readonly text: string;
  /** How the plan is called on a screen or in a sentence; its title where nothing is given. */
  readonly name?: string;
}
