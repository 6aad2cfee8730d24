import type { Span } from '@gangmu/plan';

/**
 * A stretch of a plan that is compared as one: a numbered clause, a section or part without clauses of its own, or
 * the text that a part or section carries before its first child (`lead`). A plan without any heading is compared
 * paragraph by paragraph.
 */
export interface PlanUnit extends Span {
  readonly kind: 'unit';
  /** Place in the plan's list of units. */
  readonly index: number;
  /** Clause ordinal `6` where it is unique in the plan, else the path `二/(一)`; `¶3` for a bare paragraph. */
  readonly label: string;
  /** Index in `Reading.outline`; null for a bare paragraph. */
  readonly node: number | null;
  readonly title: string;
  /** Titles of the headings it stands under, outermost first. */
  readonly context: readonly string[];
  /** Own text of a heading that has children: compared, but nobody must carry it. */
  readonly lead: boolean;
  /** Key of the unit's content, independent of its number and place; see `fingerprint`. */
  readonly fingerprint: string;
}
