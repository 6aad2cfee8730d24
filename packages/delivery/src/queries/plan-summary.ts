import type { PlanRow, PlanVersionRow } from '../records/plan.ts';

/** A version without what is long: its text, its places, its reading. */
export type VersionSummary = Omit<PlanVersionRow, 'text' | 'places' | 'tables' | 'reading'> & {
  /** Rows by state; doubtful: open and not certain. */
  readonly drafts: {
    readonly open: number;
    readonly accepted: number;
    readonly dropped: number;
    readonly doubtful: number;
  };
};

/** A plan with its versions, newest first. */
export type PlanSummary = PlanRow & { readonly versions: readonly VersionSummary[] };

export interface PlanSummaryQuery {
  readonly planId?: string;
  /** Id of the last plan of the page before. */
  readonly after: string | null;
  readonly limit: number;
}
