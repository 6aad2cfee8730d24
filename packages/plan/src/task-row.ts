import type { Quoted, Span } from './span.ts';

/** A row of a 责任分解表: the outline node it became, and the cells that have no other home. */
export interface TaskRow extends Quoted {
  readonly kind: 'task-row';
  readonly node: number | null;
  readonly cells: Readonly<Partial<Record<TaskColumn, Span>>>;
  /** 完成时限 as a calendar year or date as written, null where the row has none. */
  readonly deadline: Quoted | null;
}

/** Columns recognised by their head (DOMAIN 2). */
export type TaskColumn =
  | 'ordinal'
  | 'part'
  | 'task'
  | 'measures'
  | 'target'
  | 'leader'
  | 'lead'
  | 'units'
  | 'office'
  | 'officer'
  | 'deadline'
  | 'progress'
  | 'remark';
