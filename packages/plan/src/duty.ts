import type { Placed } from './place.ts';
import type { Quoted, Span } from './span.ts';

/** A unit as the document names it, with the name it is known by in the lexicon (市发改委 → 市发展改革委). */
export interface UnitMention extends Span {
  readonly name: string;
  readonly canonical: string;
  readonly lead: boolean;
  /** A group of units such as 各镇街 or 各大功能区. */
  readonly group: boolean;
}

/** Who is responsible. `units` in order, the lead included; `lead` empty where nobody is marked as leading. */
export interface Duty extends Quoted, Placed {
  readonly kind: 'duty';
  readonly lead: readonly string[];
  readonly units: readonly string[];
  readonly mentions: readonly UnitMention[];
  readonly rule: string;
}
