import type { Row } from './row.ts';

/**
 * What a person wants done with an item when a new version of its plan is accepted.
 * `carry` moves it to its place in the new version · `adjust` carries it and proposes the new target as an adjustment ·
 * `close` ends it with a reason · `keep` leaves it as it is, on the version it came from.
 */
export interface RevisionChoice {
  readonly act: 'carry' | 'adjust' | 'close' | 'keep' | null;
  /** The row of the new version that a person says is this item; null for none; absent where nobody said. */
  readonly draftId?: string | null;
  /** Whose duty it is from now on, where the document names other units: as assigned, or as the document says. */
  readonly owners?: 'assigned' | 'document';
  readonly reason?: string;
}

export interface RevisionChoiceRow extends Row {
  /** The new version. */
  readonly versionId: string;
  readonly itemId: string;
  /** A `RevisionChoice`. */
  readonly choice: object;
}
