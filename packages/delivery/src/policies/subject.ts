import type { PostRole } from '@gangmu/plan';
import type { Action } from './policy.ts';

/** Who asks, as far as access is concerned: the posts held today in one region. */
export interface Subject {
  readonly personId: string;
  readonly name: string;
  readonly regionId: string;
  readonly roles: readonly PostRole[];
  readonly postIds: readonly string[];
  readonly unitIds: readonly string[];
  /** Where an API token acts: what it was made for, within what the posts allow. Absent: all that the posts allow. */
  readonly only?: readonly Action[];
}
