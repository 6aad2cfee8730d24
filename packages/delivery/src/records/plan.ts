import type { NoteCode, Reading, SourceFormat, SourceTable } from '@gangmu/plan';
import type { DraftContent } from './draft-content.ts';
import type { Row } from './row.ts';

/** A plan of the region, or a superior one kept beside it for comparison. */
export interface PlanRow extends Row {
  readonly title: string;
  /** own: ours, its rows become ledgers · superior: what ours carries · other: a local document innovations come from. */
  readonly role: 'own' | 'superior' | 'other';
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  readonly superiorPlanId: string | null;
  /** The version whose items are in force; null before the first confirmation. */
  readonly currentVersionId: string | null;
}

/** One issue of a plan's document with its original file and what was read from it. */
export interface PlanVersionRow extends Row {
  readonly planId: string;
  readonly number: number;
  readonly fileName: string;
  readonly format: SourceFormat;
  readonly size: number;
  readonly sha256: string;
  readonly text: string;
  readonly places: readonly { readonly offset: number; readonly place: object }[];
  /** Tables of the document as cells with offsets into `text`. */
  readonly tables: readonly SourceTable[];
  readonly reading: Reading;
  readonly status: 'read' | 'confirmed' | 'replaced';
}

/** A row that the reading proposes and a person accepts, edits or refuses. */
export interface DraftRow extends Row {
  readonly versionId: string;
  readonly kind: 'task' | 'indicator' | 'pilot';
  readonly position: number;
  readonly status: 'open' | 'accepted' | 'dropped';
  /** False where the reading itself is in doubt: these come first on the screen. */
  readonly certain: boolean;
  readonly start: number;
  readonly end: number;
  readonly clausePath: string | null;
  readonly title: string;
  readonly content: DraftContent;
  /** Why a person dropped or changed it. */
  readonly reason: string | null;
}

/** A note of the reading that a person has dealt with: set aside, or made into a row. */
export interface NoteMarkRow extends Row {
  readonly versionId: string;
  readonly code: NoteCode;
  readonly start: number;
  readonly end: number;
  /** The row made from it; null where it was set aside. */
  readonly draftId: string | null;
}
