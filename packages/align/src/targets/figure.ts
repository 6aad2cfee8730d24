import type { Comparator, Target } from '@gangmu/plan';
import Big from 'big.js';

/** A target's figure as a constraint: exact decimals, the comparator, and whether less is better. */
export interface Figure {
  readonly op: Comparator;
  readonly value: Big;
  readonly value2: Big | null;
  readonly less: boolean;
}

/** `times` scales a yearly flow to the years of the plan; 1 otherwise. */
export function figure(target: Target, times = 1): Figure | null {
  const value = decimal(target.normalized.value);
  if (value === null) return null;
  const value2 = target.normalized.value2 === undefined ? null : decimal(target.normalized.value2);
  return {
    op: target.op,
    value: value.times(times),
    value2: value2?.times(times) ?? null,
    less: target.direction === 'less' || target.op === '<=',
  };
}

/** A decimal string as an exact number; null where it is none (a reader's slip must not throw here). */
export function decimal(text: string): Big | null {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/iu.test(text) ? new Big(text) : null;
}
