/**
 * What a person decided, kept as data by the fingerprints of the clauses: a later run respects it wherever the clause
 * stands, and it lapses (see `Alignment.lapsed`) only when the clause's words change.
 * `accept` keeps a link that was found, `link` makes one that was not; `reject` and `unlink` take one away.
 */
export type Decision = PairDecision | ClauseDecision;

export interface PairDecision {
  readonly kind: 'accept' | 'reject' | 'link' | 'unlink';
  readonly superior: string;
  readonly subordinate: string;
  readonly reason?: string;
}

/** `exclude` leaves the superior clause out; `include` refuses a suggested exclusion. */
interface ClauseDecision {
  readonly kind: 'exclude' | 'include';
  readonly superior: string;
  readonly reason?: string;
}
