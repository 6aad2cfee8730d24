import type { Row } from './row.ts';

/** 发布: the version of a plan that other levels may read. A plan is published in one version at a time. */
export interface PublicationRow extends Row {
  readonly planId: string;
  readonly versionId: string;
  /** To the levels above: their sums and coverage count it. */
  readonly upwards: boolean;
  /** To the levels below: they compare their own plans with it. */
  readonly downwards: boolean;
}

/** Where a version of a superior plan was taken over from. The copy is ours: it stays as it was when it was taken. */
export interface TakenVersionRow extends Row {
  readonly versionId: string;
  readonly fromRegionId: string;
  readonly fromPlanId: string;
  readonly fromVersionId: string;
}
