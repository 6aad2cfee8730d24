import type { Evidence } from './evidence.ts';

/** One of our units carries one of the superior's. */
export interface Link {
  readonly kind: 'link';
  readonly superior: number;
  readonly subordinate: number;
  /** Weighted evidence, about 0 to 1.2; 0 for a link that only a person saw. */
  readonly strength: number;
  readonly by: 'found' | 'person';
  readonly evidence: readonly Evidence[];
}
