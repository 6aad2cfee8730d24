import type { Basis } from '@gangmu/plan';

/** What a form made of a scene: one indicator for each number, or one for all. */
export interface Draft {
  readonly rule: string;
  readonly basis: Basis;
  readonly indicators: readonly string[];
  /** The indicator was completed from words before the quote. */
  readonly inherited: boolean;
  /** The quote. */
  readonly start: number;
  readonly end: number;
  /** 均, 分别 with one number over several heads: a target for each. */
  readonly repeat: boolean;
}
