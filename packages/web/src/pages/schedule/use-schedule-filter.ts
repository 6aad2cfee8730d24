import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { SIEVES, type Sieve } from './schedule-bar.tsx';

type Patch = Readonly<Partial<Record<'ledger' | 'rows' | 'text', string | null>>>;

/** Which rows the address shows, so that a link shows the same, and how that is changed. */
export function useScheduleFilter() {
  const [search, setSearch] = useSearchParams();
  const put = useCallback(
    (patch: Patch, { replace }: { readonly replace: boolean }) =>
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(patch))
            if (value) next.set(name, value);
            else next.delete(name);
          return next;
        },
        { replace },
      ),
    [setSearch],
  );
  return {
    sieve: SIEVES.find((one) => one === search.get('rows')) ?? ('all' as Sieve),
    text: search.get('text'),
    /** `?rows=overdue`, or nothing. */
    query: search.size > 0 ? `?${search}` : '',
    setLedger: (ledger: string) => put({ ledger }, { replace: false }),
    setSieve: (sieve: Sieve) => put({ rows: sieve === 'all' ? null : sieve }, { replace: true }),
    clear: () => put({ rows: null, text: null }, { replace: true }),
  };
}
