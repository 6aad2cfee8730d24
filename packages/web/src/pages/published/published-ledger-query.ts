import type { Ledger } from '@gangmu/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries/api.ts';

/** The first rows of a published ledger, with the names of its region and its plan. */
export const publishedLedgerQuery = (regionId: string, ownerId: string, planId: string, ledger: Ledger) =>
  queryOptions({
    queryKey: ['published-ledger', regionId, ownerId, planId, ledger] as const,
    queryFn: ({ signal }) =>
      api.publishedLedgers.rows({ params: { regionId, ownerId, planId, ledger }, query: { limit: 1 } }, { signal }),
  });
