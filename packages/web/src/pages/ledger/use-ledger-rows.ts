import type { Item, Ledger, LedgerFilter, LedgerPage } from '@gangmu/contract';
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { api } from '../../queries/api.ts';
import { from } from '../../queries/every-page.ts';

type Filter = Pick<LedgerFilter, 'asOf' | 'gap' | 'text' | 'unitId' | 'leaderPostId' | 'officerPostId'>;
const ledgerKey = (regionId: string, planId: string) => ['ledger', regionId, planId] as const;

/** The rows of a ledger: the first screen at once, the rest by keyset in the background, so that the grid can sort them. */
export function useLedgerRows(regionId: string, planId: string, ledger: Ledger, filter: Filter) {
  const client = useQueryClient();
  const key = useMemo(() => [...ledgerKey(regionId, planId), ledger, filter], [regionId, planId, ledger, filter]);
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.ledgers.rows(
        {
          params: { regionId, planId, ledger },
          query: { ...filter, limit: pageParam === undefined ? 150 : 500, ...from(pageParam) },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 60_000,
  });
  const { data, hasNextPage, isFetchingNextPage, isError, isPlaceholderData, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && !isPlaceholderData) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, isPlaceholderData, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const replace = useCallback(
    (changed: readonly Item[]) => {
      const byId = new Map(changed.map((row) => [row.id, row]));
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
      void client.invalidateQueries({ queryKey: ['ledger-counts', regionId, planId] });
      for (const row of changed) void client.invalidateQueries({ queryKey: ['item', regionId, row.id] });
    },
    [client, regionId, planId],
  );
  const first = data?.pages[0];
  return { ...query, rows, replace, matching: first?.matching ?? 0, total: first?.total ?? 0 };
}
