import type { Ledger, LedgerFilter } from '@gangmu/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../queries/api.ts';
import { FIRST_ROWS } from '../../queries/early.ts';
import { from } from '../../queries/every-page.ts';

export type Filter = Pick<LedgerFilter, 'asOf' | 'gap' | 'text' | 'unitId' | 'leaderPostId'>;

/** What follows the first screen comes in larger pages. */
const NEXT = 500;

export const ledgerKey = (regionId: string, planId: string) => ['ledger', regionId, planId] as const;

export const rowsQuery = (regionId: string, planId: string, ledger: Ledger, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [...ledgerKey(regionId, planId), ledger, filter] as const,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.ledgers.rows(
        {
          params: { regionId, planId, ledger },
          query: { ...filter, limit: pageParam === undefined ? FIRST_ROWS : NEXT, ...from(pageParam) },
        },
        { signal },
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 60_000,
    // Rows are replaced whole; comparing 10,000 of them field by field with each page that comes holds the screen up.
    structuralSharing: false,
  });

export const countsKey = (regionId: string, planId: string) => ['ledger-counts', regionId, planId] as const;

/** Rows and gaps of the five ledgers, on the day shown. */
export const countsQuery = (regionId: string, planId: string, asOf: string | null) =>
  queryOptions({
    queryKey: [...countsKey(regionId, planId), asOf],
    queryFn: ({ signal }) =>
      api.ledgers.counts({ params: { regionId, planId }, query: asOf ? { asOf } : {} }, { signal }),
  });
