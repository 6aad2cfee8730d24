import type { Span } from '@gangmu/plan';

/** One line of `--explain`: which rule found what, and which refiner dropped it. */
export interface TraceEntry extends Span {
  readonly kind: string;
  readonly event: 'found' | 'dropped';
  readonly by: string;
}

/** Filled by the reader when the caller passes one in. */
export type Trace = TraceEntry[];
