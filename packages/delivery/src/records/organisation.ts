import type { PostRole } from '@gangmu/plan';
import type { Row } from './row.ts';

/** Nothing that the past names is deleted: it is closed, from a day and for a reason. */
export interface Closing {
  /** Calendar day on which it ceased, null while it exists. */
  readonly closedOn: string | null;
  readonly closedReason: string | null;
}

/** What an open row of the organisation carries. */
export const OPEN: Closing = { closedOn: null, closedReason: null };

/** 单位: a department, street, zone or company that can bear a duty. */
export interface UnitRow extends Row, Closing {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: 'department' | 'street' | 'zone' | 'company' | 'other';
  readonly parentId: string | null;
  /** Order in the organisation's own list. */
  readonly position: number;
}

/** 科室 of a unit. */
export interface OfficeRow extends Row, Closing {
  readonly unitId: string;
  readonly name: string;
  readonly position: number;
}

/** 岗位: duties lie on posts, so that a successor takes them over without a new notice. */
export interface PostRow extends Row, Closing {
  readonly title: string;
  readonly role: PostRole;
  readonly unitId: string | null;
  readonly officeId: string | null;
  readonly position: number;
}

/** A person who has left is closed, not deleted. */
export interface PersonRow extends Row, Closing {
  readonly name: string;
  readonly phone: string | null;
  /** The account that signs in for this person; null for a person without one. */
  readonly accountId: string | null;
}

/** 任职: who holds a post from when to when (calendar days, both included; `untilOn` null while in office). */
export interface TenureRow extends Row {
  readonly postId: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}
type Term = Pick<TenureRow, 'fromOn' | 'untilOn'>;
/** Whether it has not ended before a day; it may begin later. */
export const lastsTo = ({ untilOn }: Pick<Term, 'untilOn'>, day: string): boolean => untilOn === null || untilOn >= day;
/** Whether the post is held on a day. */
export const holdsOn = (term: Term, day: string): boolean => term.fromOn <= day && lastsTo(term, day);

/** 各镇街 (group), 专班 (task force) or 产业链 (chain, led by its 链长). */
export interface UnitGroupRow extends Row, Closing {
  readonly name: string;
  readonly kind: 'group' | 'task-force' | 'chain';
  readonly leadPostId: string | null;
  readonly unitIds: readonly string[];
}
