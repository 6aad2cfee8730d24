import type { ItemKind, ItemRow } from '../records/item.ts';
import type { ImportField } from './import-choices.ts';
import type { ImportIssue } from './import-issue.ts';

/** Why a row is no row of the ledger. */
export type SkipReason = 'empty' | 'heading' | 'total' | 'head-again' | 'footer' | 'chosen';

export interface FieldChange {
  readonly field: ImportField;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly before: string;
  readonly after: string;
}

/** What becomes of one row of the file. Rows and columns count from 0. */
export interface RowOutcome {
  readonly sheet: number;
  readonly row: number;
  /**
   * create: a new row · update: changes one there is · same: nothing to change · join: tells more of a row above or of
   * another sheet of this file · skip: no row of the ledger · error: must be mended first.
   */
  readonly action: 'create' | 'update' | 'same' | 'join' | 'skip' | 'error';
  readonly reason: SkipReason | null;
  readonly title: string;
  /** The row there is, or the one to be made. */
  readonly target: { readonly id: string; readonly title: string; readonly similarity: number } | null;
  readonly joined: { readonly sheet: number; readonly row: number } | null;
  readonly changes: readonly FieldChange[];
  readonly issues: readonly ImportIssue[];
}

export type ItemPatch = Partial<
  Pick<
    ItemRow,
    | 'measures'
    | 'target'
    | 'stretch'
    | 'pilotLevel'
    | 'assignment'
    | 'namedUnits'
    | 'goals'
    | 'milestones'
    | 'dueOn'
    | 'named'
    | 'innovation'
    | 'innovationSource'
    | 'remark'
  >
>;
export const KIND_OF: Readonly<Record<string, ItemKind>> = {
  tasks: 'task',
  named: 'task',
  innovations: 'task',
  indicators: 'indicator',
  pilots: 'pilot',
};

/** An outcome with what differs from nothing at all. */
export function outcome(
  sheet: number,
  row: number,
  action: RowOutcome['action'],
  more: Partial<RowOutcome>,
): RowOutcome {
  return { sheet, row, action, reason: null, title: '', target: null, joined: null, changes: [], issues: [], ...more };
}
