import type { Quoted } from './span.ts';

/** part 一、 · section (一) · clause 1. or 第一条. */
export type OutlineKind = 'part' | 'section' | 'clause';

/** A numbered heading of the plan's body. The node's place in `Reading.outline` is its identity. */
export interface OutlineNode extends Quoted {
  readonly kind: OutlineKind;
  /** As written without punctuation: `一`, `(一)`, `3`, `第一条`; half-width parentheses. */
  readonly ordinal: string;
  /** Heading text without ordinal and full stop; for a run-in heading the text up to the first 。 */
  readonly title: string;
  /** Unique in the document: ordinals from the top joined by `/`, e.g. `二/(一)/6`. */
  readonly path: string;
  /** Index in `Reading.outline` of the enclosing node; null at the top. */
  readonly parent: number | null;
  /** Where the text under this heading ends (start of the next heading of any kind, or the plan's end). */
  readonly bodyEnd: number;
  readonly rule: string;
}

/** A numbered heading below the clause: （1） or ①. */
export interface OutlinePoint extends Quoted {
  readonly kind: 'point';
  readonly ordinal: string;
  readonly title: string;
  readonly node: number | null;
  readonly rule: string;
}
