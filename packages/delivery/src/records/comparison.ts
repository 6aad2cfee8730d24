import type { Alignment, Decision } from '@gangmu/align';
import type { Row } from './row.ts';

/** Another local document that a new clause may come from, as it stood when the comparison was made. */
export interface OtherDocument {
  readonly versionId: string;
  readonly planId: string;
  readonly title: string;
}

/** An alignment with the documents its origins speak of by index. */
export type ComparisonResult = Alignment & { readonly others: readonly OtherDocument[] };

/** A computed comparison of one own version with one superior version. */
export interface AlignmentRow extends Row {
  readonly ownVersionId: string;
  readonly superiorVersionId: string;
  /** A `ComparisonResult`. */
  readonly result: object;
}

/** 来源: where a person says that a clause of ours comes from. Keyed by what the clause says, as the aligner's are. */
export interface SourceDecision {
  readonly kind: 'source';
  readonly own: string;
  readonly source: string;
}
export type ComparisonDecision = Decision | SourceDecision;

/** A decision with who took it. */
export type KeptDecision = ComparisonDecision & { readonly by: { readonly personId: string; readonly name: string } };

/** A person's word on a comparison, which a re-run respects. */
export interface DecisionRow extends Row {
  readonly alignmentId: string;
  /** A `KeptDecision`. */
  readonly decision: object;
}
