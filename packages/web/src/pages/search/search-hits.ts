import { LEDGER_OF, type SearchHits } from '@gangmu/contract';

export const HIT_GROUPS = ['items', 'clauses', 'units'] as const;
type HitGroup = (typeof HIT_GROUPS)[number];

/** One find of any sort, with the address that opens it. */
export interface Hit {
  readonly key: string;
  readonly group: HitGroup;
  readonly to: string;
  readonly head: string;
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Items first, then clauses, then units; each with where it opens. */
export function hitsOf(found: SearchHits, base: string): readonly Hit[] {
  return [
    ...found.items.map(({ id, planId, kind, title, text, marks }) => ({
      key: `i${id}`,
      group: 'items' as const,
      to: `${base}/plans/${planId}/ledgers/${LEDGER_OF[kind]}/items/${id}`,
      head: title,
      text,
      marks,
    })),
    ...found.clauses.map(({ versionId, planId, planTitle, path, title, start, text, marks }) => ({
      key: `c${versionId}${path}`,
      group: 'clauses' as const,
      to: `${base}/plans/${planId}/versions/${versionId}?at=${start}`,
      head: `${title}　${planTitle}`,
      text,
      marks,
    })),
    ...found.units.map(({ id, text, marks }) => ({
      key: `u${id}`,
      group: 'units' as const,
      to: `${base}/organisation/units/${id}`,
      head: '',
      text,
      marks,
    })),
  ];
}
