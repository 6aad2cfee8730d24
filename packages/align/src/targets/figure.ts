import type { Comparator, Target } from '@gangmu/plan';
import { type Decimal, decimal, multiply, significant, whole } from '../decimal.ts';

/** A target's figure as a constraint: exact decimals, the comparator, and whether less is better. */
export interface Figure {
  readonly op: Comparator;
  readonly value: Decimal;
  readonly value2: Decimal | null;
  readonly less: boolean;
}

/** Figures in plans never have so many digits; what follows is the tail of a unit that does not divide evenly. */
const DIGITS = 12;

/** `times` scales a yearly flow to the years of the plan; 1 otherwise. Null where the value is no number. */
export function figure(target: Target, times = 1): Figure | null {
  const value = exact(target.normalized.value, times);
  if (value === null) return null;
  return {
    op: target.op,
    value,
    value2: target.normalized.value2 === undefined ? null : exact(target.normalized.value2, times),
    less: target.op === '<=' || DOWN_TO.test(target.quote) || (target.direction === 'less' && !isFall(target)),
  };
}

/** 降至12.5%: a level that is to come down. */
const DOWN_TO = /[降减](?:低|少)?(?:至|到)/u;

/** 能耗下降13%: the figure is how far it falls, and more of that is better. */
function isFall({ basis }: Target): boolean {
  return basis === 'change' || basis === 'growth';
}

function exact(text: string, times: number): Decimal | null {
  const value = decimal(text);
  return value && significant(multiply(value, whole(times)), DIGITS);
}
