import type { ComparedClause } from '@gangmu/contract';
import type { ClausesOf } from './use-comparison.ts';

export type Side = 'superior' | 'own';
export const FILTERS = ['doubtful', 'carried', 'named', 'notCarried', 'excluded', 'fresh', 'all'] as const;
export type Filter = (typeof FILTERS)[number];

interface Rule {
  /** The side whose clauses the filter chooses; the other is shown whole, to link with. */
  readonly side: Side;
  readonly takes: (clause: ComparedClause) => boolean;
}

export const RULES: Readonly<Record<Filter, Rule>> = {
  doubtful: { side: 'superior', takes: (clause) => clause.doubtful },
  carried: { side: 'superior', takes: (clause) => clause.state === 'carried' && !clause.lead },
  named: { side: 'superior', takes: (clause) => clause.naming !== null },
  notCarried: {
    side: 'superior',
    takes: (clause) => (clause.state === 'not-carried' || clause.state === 'named') && !clause.lead,
  },
  excluded: { side: 'superior', takes: (clause) => clause.state === 'not-for-us' },
  fresh: { side: 'own', takes: (clause) => clause.state === 'new' && !clause.lead },
  all: { side: 'superior', takes: () => true },
};

/** How many clauses each filter shows. */
export const countsOf = (clauses: ClausesOf): Readonly<Record<Filter, number>> =>
  Object.fromEntries(
    FILTERS.map((name) => [name, clauses[RULES[name].side].filter(RULES[name].takes).length]),
  ) as Record<Filter, number>;

export const otherSide = (side: Side): Side => (side === 'own' ? 'superior' : 'own');
/** The index of the clause at a side's end of a link. */
export const endOf = (link: { readonly own: number; readonly superior: number }, side: Side): number =>
  side === 'own' ? link.own : link.superior;
export const linkKey = (link: { readonly own: number; readonly superior: number }): string =>
  `${link.superior}-${link.own}`;

/** `建设算力中心`, or the first words of a paragraph without a heading. */
export const nameOf = (clause: ComparedClause): string => clause.title || clause.text.slice(0, 24);

/** Half-open stretches of the clause's own text, merged where they overlap. */
export function marksIn(
  clause: ComparedClause,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly (readonly [number, number])[] {
  const inside = spans
    .map(({ start, end }) => [start - clause.start, Math.min(end - clause.start, clause.text.length)] as const)
    .filter(([start, end]) => start >= 0 && end > start)
    .toSorted((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of inside) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
