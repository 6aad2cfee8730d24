import type { Note, OutlineNode, OutlinePoint, Placed, PlanMeta, Span, TaskColumn } from '@gangmu/plan';
import type { PlanTable, RowDeadline } from './finders/tables/plan-table.ts';
import type { Manuscript } from './manuscript.ts';

/**
 * One sentence of the plan's body: up to 。！？ or the end of its paragraph (；does not end it), without the
 * ordinal of its heading. In a table every cell is a paragraph of its own. Line breaks in mid-sentence are taken
 * out before (`squeeze`), so a sentence holds none. Sentences never overlap and lie in document order.
 */
export interface Sentence extends Span, Placed {
  /** True for the heading's own text (run-in or on a line of its own). */
  readonly heading: boolean;
  /** Index of the paragraph it stands in, counted over the body. */
  readonly paragraph: number;
  /** In a table: the column its head names. 牵头单位 is `lead`, 工作目标 is `target`. */
  readonly column?: TaskColumn;
  /**
   * In a table: when the row is due by its column 完成时限 (or its head: 2027年目标值). A target in the row that
   * states no time of its own takes `deadline.period`, origin `inherited`.
   */
  readonly deadline?: RowDeadline;
  /** In a table: where, by index in `Context.tables` and in its rows. */
  readonly cell?: { readonly table: number; readonly row: number };
}

/** A table with the outline node of each of its rows. */
export interface PlacedTable extends PlanTable {
  readonly nodes: readonly (number | null)[];
}

/** What is settled before the sentence finders run. */
export interface Context {
  readonly page: Manuscript;
  readonly body: readonly Span[];
  readonly meta: PlanMeta;
  readonly outline: readonly OutlineNode[];
  readonly sentences: readonly Sentence[];
  /** The body's tables; `recognised` where their heads are those of a plan's duty list. */
  readonly tables: readonly PlacedTable[];
  readonly points: readonly OutlinePoint[];
  /** What was odd about the structure; the notes take it up. */
  readonly remarks: readonly Note[];
}

/** One written form: a sentence in, findings out. No match is an empty list, never an exception. */
export interface Finder<F> {
  readonly name: string;
  find(sentence: Sentence, context: Context): readonly F[];
}

/** Findings in, findings out: resolves overlaps, inherits, drops. Sees the whole document's list in order. */
export interface Refiner<F> {
  readonly name: string;
  refine(findings: readonly F[], context: Context): readonly F[];
}

/** A kind of finding: what finds it and what refines it, in order. */
export interface Family<F> {
  readonly finders: readonly Finder<F>[];
  readonly refiners: readonly Refiner<F>[];
}
