import { LEDGERS } from '@gangmu/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { asOfIn } from '../../app/use-as-of.ts';
import { queryClient } from '../../queries/query-client.ts';
import { directoryQuery } from '../../queries/use-directory.ts';
import { meQuery } from '../../queries/use-me.ts';
import { plansQuery } from '../../queries/use-plans.ts';
import { filterOf } from './ledger-filter.ts';
import { countsQuery, rowsQuery } from './ledger-queries.ts';

/**
 * Asks for what the ledger's page will show while its program is still on the way: the rows first. Nothing waits for it,
 * and the page asks for itself whatever is not there.
 */
export function startLedger({ params, request }: LoaderFunctionArgs): null {
  void start(params, new URL(request.url).searchParams).catch(() => null);
  return null;
}

async function start(params: LoaderFunctionArgs['params'], address: URLSearchParams): Promise<void> {
  const me = await queryClient.ensureQueryData(meQuery);
  const region = me?.regions.find((one) => one.code === params.region);
  const ledger = LEDGERS.find((one) => one === params.ledger);
  if (!region || !params.planId || !ledger || !('ledger.read' in region.rights)) return;
  const { regionId, rights } = region;
  const asOf = asOfIn(address);
  await Promise.all([
    queryClient.prefetchInfiniteQuery(rowsQuery(regionId, params.planId, ledger, filterOf(address, asOf))),
    'organisation.read' in rights ? queryClient.prefetchQuery(directoryQuery(regionId, asOf)) : null,
    'plan.read' in rights ? queryClient.prefetchQuery(plansQuery(regionId)) : null,
    queryClient.prefetchQuery(countsQuery(regionId, params.planId, asOf)),
  ]);
}
