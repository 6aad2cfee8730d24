import { type Target, wayOfChange } from '@gangmu/plan';
import type { ItemTarget } from '../records/item.ts';

/** A target of a reading as a ledger keeps it: figures as text, and of a change which way it goes (下降13%). */
export function promisedTarget({ indicator, op, value, value2, unit, basis, period, ...at }: Target): ItemTarget {
  const way = basis === 'change' ? wayOfChange(at.quote, at.number.start - at.start) : null;
  return {
    indicator,
    op,
    value: String(value),
    value2: value2 === undefined ? null : String(value2),
    unit,
    basis: way ?? basis,
    period,
  };
}
