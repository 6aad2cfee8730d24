import type { PostRole } from '../records/organisation.ts';

/** Who asks, as far as access is concerned: the posts held today in one region. */
export interface Subject {
  readonly personId: string;
  readonly name: string;
  readonly regionId: string;
  readonly roles: readonly PostRole[];
  readonly postIds: readonly string[];
  readonly unitIds: readonly string[];
}
