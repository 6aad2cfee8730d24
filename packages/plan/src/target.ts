import type { Origin } from './origin.ts';
import type { Placed } from './place.ts';
import type { Quoted } from './span.ts';
import type { WayOfChange } from './way-of-change.ts';

/** `>=` 达到/以上/不低于 · `<=` 以内/控制在 · `~` 左右/约 · `=` a bare number. */
export type Comparator = '>=' | '<=' | '~' | '=';
/** `level` a stock or ratio · `increment` newly built or done · `growth` a rate · `change` against a base. */
export type Basis = 'level' | 'increment' | 'growth' | 'change';
/** The basis of a promise in a ledger: of a change, which way it goes. `change` where the words do not tell. */
export type PromisedBasis = Basis | WayOfChange;
/** `annual` each year · `by:2025` · `in:2023` · `none`. */
export type Period = 'annual' | `by:${number}` | `in:${number}` | 'none';
/** What sort of quantity the unit measures. */
export type Quantity =
  | 'share'
  | 'count'
  | 'money'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'energy'
  | 'rate'
  | 'time'
  | 'other';
/** Whether more or less of it is better; `neutral` where the words do not tell. */
export type Direction = 'more' | 'less' | 'neutral';

/** The value in the quantity's base unit, so that 1.1万亿元 and 11000亿元 compare. Decimals as strings. */
export interface NormalizedValue {
  readonly value: string;
  readonly value2?: string;
  /** Base unit: 元, %, 个 …(a count keeps its classifier), 平方米, 米, 千克, 立方米, 千瓦时 … */
  readonly unit: string;
}

export type TargetField = 'indicator' | 'op' | 'unit' | 'basis' | 'period';

/** A stated, quantified result that somebody could later be asked to prove (gold GUIDE, "targets"). */
export interface Target extends Quoted, Placed {
  readonly kind: 'target';
  readonly indicator: string;
  readonly op: Comparator;
  /** The number as written: 1.1 for 1.1万亿元, 90 for 90%. */
  readonly value: number;
  /** Only for a range: 3至5家 is value 3, value2 5. */
  readonly value2?: number;
  /** As written with its magnitude: 万亿元, 家, %. */
  readonly unit: string;
  readonly basis: Basis;
  readonly period: Period;
  readonly normalized: NormalizedValue;
  readonly direction: Direction;
  readonly quantity: Quantity;
  /** The number's own place inside the quote. */
  readonly number: { readonly start: number; readonly end: number };
  readonly origins: Readonly<Record<TargetField, Origin>>;
  readonly rule: string;
}

/** A result without a numeral that can still be proved: 全覆盖 → 100 %, 清零 → 0, 倍增 → ×2, 率先建成 → done. */
export interface ImpliedTarget extends Quoted, Placed {
  readonly kind: 'implied-target';
  readonly indicator: string;
  readonly implies:
    | { readonly form: 'share'; readonly value: string; readonly unit: '%' }
    | { readonly form: 'count'; readonly value: string; readonly unit: string }
    | { readonly form: 'factor'; readonly value: string; readonly unit: '×' }
    | { readonly form: 'done'; readonly value: '1'; readonly unit: '' };
  readonly period: Period;
  readonly rule: string;
}
