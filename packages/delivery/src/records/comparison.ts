import type { Row } from './row.ts';

/** A computed comparison of one own version with one superior version. */
export interface AlignmentRow extends Row {
  readonly ownVersionId: string;
  readonly superiorVersionId: string;
  readonly result: object;
}

/** A person's word on a comparison, which a re-run respects. */
export interface DecisionRow extends Row {
  readonly alignmentId: string;
  readonly decision: object;
}
