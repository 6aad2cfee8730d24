import type { Reason } from '../targets/reason.ts';

/** Why a superior clause may be left out of our ledger. A suggestion until a person takes it. */
export interface Exclusion {
  readonly reason: Reason;
  readonly by: 'suggested' | 'person';
}
