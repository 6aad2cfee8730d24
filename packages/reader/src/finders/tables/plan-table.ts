import type { Period, Quoted, SourceCell, Span, TaskColumn } from '@gangmu/plan';

/** When the row's work is due, as its column says: 2027年3月底 → by:2027. */
export interface RowDeadline extends Quoted {
  readonly period: Period;
}

/** A column of a plan's table; `year` where its head names one (2027年目标值). */
export interface PlanColumn {
  readonly kind: TaskColumn | null;
  readonly head: string;
  readonly deadline: RowDeadline | null;
}

/** A row: the cells that begin in it, and by column also those that reach into it from above. */
export interface PlanRow extends Span {
  readonly kind: 'head' | 'group' | 'task';
  readonly own: readonly SourceCell[];
  /** By column of the table; a merged cell stands in every row and column it covers. */
  readonly cover: readonly (SourceCell | null)[];
}

/** A table whose columns are those of a plan's duty list; others are text. */
export interface PlanTable extends Span {
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  /** False where the heads are not a plan's: its cells are sentences, but no rows are read. */
  readonly recognised: boolean;
}
