import type { Quoted } from '@gangmu/plan';

/** Why two clauses are linked. `superior` and `subordinate` are the places in the two texts. */
export type Evidence =
  | {
      /** The same marked name “…” or 《…》. */
      readonly kind: 'programme';
      readonly name: string;
      readonly superior: Quoted;
      readonly subordinate: Quoted;
    }
  | {
      /** The same words; `of` says whether they are what the superior's measure acts on, its title or plain text. */
      readonly kind: 'phrase';
      readonly of: 'title' | 'object' | 'text';
      readonly superior: Quoted;
      readonly subordinate: Quoted;
    }
  | {
      /** A target that measures the same thing: an index into `Alignment.targets`. */
      readonly kind: 'target';
      readonly pair: number;
    }
  | {
      /** It stands between neighbours that are linked in the same order. */
      readonly kind: 'position';
    }
  | {
      /** A person said so. */
      readonly kind: 'decision';
      readonly reason: string | null;
    };

export type EvidenceKind = Evidence['kind'];
