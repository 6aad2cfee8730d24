import type { Assignment, Comparator, Period, PromisedBasis } from '@gangmu/plan';
import type { Row } from './row.ts';

export type ItemKind = 'task' | 'indicator' | 'pilot';

export interface YearGoal {
  readonly year: number;
  readonly words: string;
  /** Decimal as a string, in the item's unit; null for a goal in words only. */
  readonly value: string | null;
}

/** 节点: what a quarter must show. Quarter 1–4. */
export interface Milestone {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly words: string;
  readonly value: string | null;
  /** Planned share of the whole, decimal string 0–100. */
  readonly share: string | null;
  /** It counts: the leader has approved it, or the region asks for no approval. */
  readonly approved: boolean;
  /** With what words the leader sent it back; gone once it is changed or approved. */
  readonly returned?: string;
  /** What the leader approved last, while something else waits in its place: written back, it counts as it did. */
  readonly approvedAs?: ApprovedQuarter;
}
export type ApprovedQuarter = Pick<Milestone, 'words' | 'value' | 'share'>;

export interface ItemTarget {
  readonly indicator: string;
  readonly op: Comparator;
  readonly value: string;
  readonly value2: string | null;
  readonly unit: string;
  readonly basis: PromisedBasis;
  readonly period: Period;
}

/** Where an imported row stood: a cell of a ledger that somebody handed in (its file is kept with the import). */
export interface ItemSource {
  readonly importId: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly cell: string;
}

/** 事项: a thing that somebody must deliver, with the sentence it stands in. One aggregate, one version. */
export interface ItemRow extends Row {
  readonly planId: string;
  readonly versionId: string;
  readonly kind: ItemKind;
  /** Place in the ledger: document order. */
  readonly position: number;
  readonly clausePath: string | null;
  readonly clause: string | null;
  readonly part: string | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Null for a row of the plan's own text; an imported row without a sentence has no span (0, 0) and this instead. */
  readonly source: ItemSource | null;
  readonly title: string;
  readonly measures: readonly string[];
  readonly target: ItemTarget | null;
  /** 冲击目标: our own stretch value. */
  readonly stretch: string | null;
  readonly pilotLevel: string | null;
  /** Units as the document names them, kept beside the units they were matched to. */
  readonly namedUnits: readonly string[];
  readonly assignment: Assignment;
  readonly goals: readonly YearGoal[];
  readonly milestones: readonly Milestone[];
  /** Calendar day; null where the plan sets none. */
  readonly dueOn: string | null;
  /** Superior clauses it carries: paths in the superior version. */
  readonly carries: readonly { readonly versionId: string; readonly path: string; readonly title: string }[];
  /** The superior clause names us. */
  readonly named: boolean;
  readonly innovation: boolean;
  readonly innovationSource: string | null;
  readonly status: 'open' | 'closed' | 'dropped';
  readonly remark: string | null;
}

/** 调整: a proposed change of a promise, which counts only once approved; the original stays. */
export interface AdjustmentRow extends Row {
  readonly itemId: string;
  readonly field: 'target' | 'stretch' | 'dueOn' | 'goals' | 'milestones';
  readonly before: object;
  readonly after: object;
  readonly reason: string;
  readonly status: 'proposed' | 'approved' | 'refused';
  readonly proposedBy: string;
  readonly decidedBy: string | null;
}

export interface CommentRow extends Row {
  readonly itemId: string;
  readonly authorPersonId: string;
  readonly text: string;
}
