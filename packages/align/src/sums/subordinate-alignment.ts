import type { Alignment } from '../alignment.ts';
import type { PlanProfile } from '../profile/plan-profile.ts';

/** One of many plans under the same superior, with its alignment to it. */
export interface SubordinateAlignment {
  readonly plan: PlanProfile;
  readonly alignment: Alignment;
}
