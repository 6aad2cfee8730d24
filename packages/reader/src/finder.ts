import type { Note, OutlineNode, Placed, PlanMeta, Span } from '@gangmu/plan';
import type { Manuscript } from './manuscript.ts';

/**
 * One sentence of the plan's body: up to 。！？ or the end of its paragraph (；does not end it), without the
 * ordinal of its heading. Sentences never overlap and lie in document order.
 */
export interface Sentence extends Span, Placed {
  /** True for the heading's own text (run-in or on a line of its own). */
  readonly heading: boolean;
  /** Index of the paragraph it stands in, counted over the body. */
  readonly paragraph: number;
}

/** What is settled before the sentence finders run. */
export interface Context {
  readonly page: Manuscript;
  readonly body: readonly Span[];
  readonly meta: PlanMeta;
  readonly outline: readonly OutlineNode[];
  readonly sentences: readonly Sentence[];
  /** What was odd about the structure; the notes take it up. */
  readonly remarks?: readonly Note[];
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
