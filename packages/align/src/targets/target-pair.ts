import type { Reason } from './reason.ts';
import type { Standing } from './standing.ts';
import type { TrapCode } from './trap.ts';

/** How our figure stands to the superior's. `share`: ours is the figure of a part of their region. */
export type TargetRelation = 'share' | 'same' | 'stricter' | 'looser' | 'conflict';

/** What a reader of the pair should know although the figures were compared. */
export type Caveat =
  | 'level-scope'
  | 'yearly-scaled'
  | 'deadline-differs'
  | 'deadline-unstated'
  | 'list-differs'
  | 'exceeds-whole'
  | 'not-additive';

/** Two targets, one in each plan, that measure the same thing. Indices into the two `Reading.targets`. */
export interface TargetPair {
  readonly kind: 'target-pair';
  readonly superior: number;
  readonly subordinate: number;
  readonly relation: TargetRelation;
  readonly reason: Reason;
  readonly caveats: readonly Caveat[];
  /** Of a ratio of a part: does it keep up with the whole's? Null where nothing can be said. */
  readonly stands: Standing | null;
  /** How alike the two indicators are, 0 to 1. */
  readonly resemblance: number;
}

/** Two targets that look alike and were not held against each other, with the reason. */
export interface NotCompared {
  readonly kind: 'not-compared';
  readonly superior: number;
  readonly subordinate: number;
  readonly trap: TrapCode;
  readonly reason: Reason;
}
