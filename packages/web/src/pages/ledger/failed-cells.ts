/** The refused cell that somebody went to last, and where it stood in the list. */
export interface Visited {
  readonly key: string;
  readonly at: number;
}

/** The cell that a list of refused cells speaks of, and the one that comes next; both as places in the list. */
export interface Failing {
  readonly seen: number;
  readonly next: number;
}

/**
 * Cells leave the list as they are mended: after a cell that is still there comes the one behind it, after one that is
 * gone the one that took its place; behind the last the first again.
 */
export function failing(keys: readonly string[], visited: Visited | null): Failing {
  const all = Math.max(1, keys.length);
  const seen = visited ? keys.indexOf(visited.key) : -1;
  if (seen >= 0) return { seen, next: (seen + 1) % all };
  const next = (visited?.at ?? 0) % all;
  return { seen: next, next };
}
