import type { Gap } from '@gangmu/contract';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { filterOf } from './ledger-filter.ts';
import type { Filter } from './ledger-queries.ts';

export interface FilterPatch {
  readonly gap?: Gap | null;
  readonly text?: string | null;
  readonly unit?: string | null;
  readonly leader?: string | null;
  readonly view?: string | null;
}

/** The filter of the address, and how it is changed. */
export function useLedgerFilter(asOf: string | null): readonly [Filter, (patch: FilterPatch) => void] {
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(address), asOf), [address, asOf]);
  const change = useCallback(
    (patch: FilterPatch) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(patch))
            if (value) next.set(name, value);
            else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [filter, change];
}
