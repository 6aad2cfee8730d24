import type { SavedView, ViewContent } from '@gangmu/contract';
import { useCallback, useState } from 'react';
import { useRegion } from '../../app/region.tsx';
import { type Arrangement, PLAIN } from '../../grid/lines.ts';
import type { Filter } from './ledger-queries.ts';

export interface LedgerView {
  readonly arrangement: Arrangement;
  readonly widths: Readonly<Record<string, number>>;
  /** Keys of shown columns besides the frozen ones; null for the usual ones. */
  readonly columns: readonly string[] | null;
}
const USUAL: LedgerView = { arrangement: PLAIN, widths: {}, columns: null };

function habit(personId: string, name: string): LedgerView {
  try {
    return { ...USUAL, ...(JSON.parse(localStorage.getItem(keyOf(personId, name)) ?? '{}') as Partial<LedgerView>) };
  } catch {
    return USUAL;
  }
}
/** Of each person the own ones, also where several sign in to one browser. */
const keyOf = (personId: string, name: string): string => `gangmu.view.${personId}.${name}`;

/** How this person likes to see this grid, kept in the browser; or as a saved view says, until it is looked away from. */
export function useLedgerView(name: string, saved: SavedView | null = null) {
  const { personId } = useRegion().mine;
  const key = saved ? `${name}/${saved.id}/${saved.version}` : name;
  const [held, hold] = useState<{ readonly key: string; readonly view: LedgerView }>(() => ({
    key,
    view: start(personId, name, saved),
  }));
  if (held.key !== key) hold({ key, view: start(personId, name, saved) });
  const change = useCallback(
    (patch: Partial<LedgerView>) =>
      hold((now) => {
        const view = { ...now.view, ...patch };
        // Filters are of the moment; widths, columns and grouping are habits. A saved view changes nobody's habits.
        if (now.key === name)
          localStorage.setItem(
            keyOf(personId, name),
            JSON.stringify({ ...view, arrangement: { ...view.arrangement, filters: {}, closed: [] } }),
          );
        return { key: now.key, view };
      }),
    [name, personId],
  );
  return [held.view, change] as const;
}

function start(personId: string, name: string, saved: SavedView | null): LedgerView {
  if (!saved) return habit(personId, name);
  const { sort, filters, groupBy, columns } = saved.content;
  return { arrangement: { sort, filters, groupBy, closed: [] }, widths: habit(personId, name).widths, columns };
}

/** What is kept of the way a ledger is looked at now. */
export const contentOf = (filter: Filter, { arrangement, columns }: LedgerView): ViewContent => ({
  gap: filter.gap ?? null,
  text: filter.text ?? null,
  unitId: filter.unitId ?? null,
  leaderPostId: filter.leaderPostId ?? null,
  sort: arrangement.sort,
  filters: Object.fromEntries(Object.entries(arrangement.filters).map(([key, texts]) => [key, [...texts]])),
  groupBy: arrangement.groupBy,
  columns: columns ? [...columns] : null,
});

/** Whether somebody has arranged the grid: filters are of the moment and told elsewhere. */
export const ownWay = ({ sort, groupBy, columns }: ViewContent): boolean =>
  sort !== null || groupBy !== null || columns !== null;

/** Whether two ways of looking are the same; the order of keys does not count. */
export const sameContent = (a: ViewContent, b: ViewContent): boolean => told(a) === told(b);
const told = ({ filters, ...rest }: ViewContent): string =>
  JSON.stringify([
    rest.gap,
    rest.text,
    rest.unitId,
    rest.leaderPostId,
    rest.sort?.column,
    rest.sort?.descending,
    rest.groupBy,
    rest.columns,
    Object.entries(filters).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ]);
