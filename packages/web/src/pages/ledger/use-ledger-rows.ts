import type { Item, Ledger, LedgerPage } from '@gangmu/contract';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { api } from '../../queries/api.ts';
import { homeKey } from '../../queries/home-query.ts';
import { countsKey, type Filter, ledgerKey, rowsQuery } from './ledger-queries.ts';

/** Above this many changed rows the whole ledger is asked for again. */
const FEW = 24;
const idle = (work: () => void): (() => void) => {
  // Safari has no word for idleness.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 60);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 500 });
  return () => cancelIdleCallback(asked);
};

/** The rows of a ledger: the first screen at once, the rest by keyset in the background, so that the grid can sort them. */
export function useLedgerRows(regionId: string, planId: string, ledger: Ledger, filter: Filter) {
  const client = useQueryClient();
  const options = useMemo(() => rowsQuery(regionId, planId, ledger, filter), [regionId, planId, ledger, filter]);
  const query = useInfiniteQuery(options);
  const { data, hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage, refetch } = query;
  useEffect(() => {
    // A breath between pages: what the person does goes first.
    if (hasNextPage && !isFetching && !isError && !isPlaceholderData) return idle(() => void fetchNextPage());
    return;
  }, [hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage]);
  // A page that was asked for before a row was saved brings the pages before it back as they were then.
  const [fresh, setFresh] = useState<ReadonlyMap<string, Item>>(new Map());
  const past = filter.asOf !== undefined;
  const rows = useMemo(() => {
    const found = data?.pages.flatMap((page) => page.rows) ?? [];
    if (fresh.size === 0 || past) return found;
    return found.map((row) => {
      const newer = fresh.get(row.id);
      return newer && newer.version > row.version ? newer : row;
    });
  }, [data, fresh, past]);
  const replace = useCallback(
    (changed: readonly Item[]) => {
      const byId = new Map(changed.map((row) => [row.id, row]));
      setFresh((now) => new Map([...now, ...byId]));
      client.setQueriesData<InfiniteData<LedgerPage>>(
        { queryKey: ledgerKey(regionId, planId) },
        (pages) =>
          pages && {
            ...pages,
            pages: pages.pages.map((page) =>
              page.rows.some((row) => byId.has(row.id))
                ? { ...page, rows: page.rows.map((row) => byId.get(row.id) ?? row) }
                : page,
            ),
          },
      );
      for (const queryKey of [countsKey(regionId, planId), homeKey(regionId)])
        void client.invalidateQueries({ queryKey });
      for (const row of changed) void client.invalidateQueries({ queryKey: ['item', regionId, row.id] });
    },
    [client, regionId, planId],
  );
  /** Rows that others changed, taken in when the person asks for it. */
  const takeIn = useCallback(
    async (ids: readonly string[]) => {
      if (ids.length > FEW) return void (await refetch());
      const fresh = await Promise.all(
        ids.map((itemId) => api.items.get({ params: { regionId, itemId } }).catch(() => null)),
      );
      if (fresh.includes(null)) return void (await refetch());
      replace(fresh.flatMap((detail) => (detail ? [detail.item] : [])));
    },
    [regionId, replace, refetch],
  );
  const first = data?.pages[0];
  return { ...query, rows, replace, takeIn, matching: first?.matching ?? 0, total: first?.total ?? 0 };
}
