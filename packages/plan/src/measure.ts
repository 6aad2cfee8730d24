import type { Placed } from './place.ts';
import type { Quoted, Span } from './span.ts';

/** What a sentence of action does to its object. */
export type VerbClass =
  | 'build'
  | 'expand'
  | 'reform'
  | 'pilot'
  | 'support'
  | 'regulate'
  | 'attract'
  | 'organise'
  | 'protect'
  | 'other';

/** One action of a clause: 支持…、推进…、建成…. A task row is a clause; its measures are what is done. */
export interface Measure extends Quoted, Placed {
  readonly kind: 'measure';
  readonly verb: string;
  readonly verbClass: VerbClass;
  readonly objects: readonly Quoted[];
  readonly verbSpan: Span;
  readonly rule: string;
}
