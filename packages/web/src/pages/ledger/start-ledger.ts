import { LEDGERS } from '@gangmu/contract';
import type { LoaderFunctionArgs } from 'react-router';
import { asOfIn } from '../../app/use-as-of.ts';
import { opening } from '../../queries/early.ts';
import { queryClient } from '../../queries/query-client.ts';
import { directoryQuery } from '../../queries/use-directory.ts';
import { heldBack, meQuery } from '../../queries/use-me.ts';
import { plansQuery } from '../../queries/use-plans.ts';
import { filterOf } from './ledger-filter.ts';
import { countsQuery, rowsQuery } from './ledger-queries.ts';
import { savedViewsQuery } from './use-saved-views.ts';

/** Longer than this an empty window does not wait for the last of the answers. */
const PATIENCE_MS = 300;

/**
 * Asks for what the ledger's page will show while its program is still on the way: the rows first. From another page
 * nothing waits for it, and the ledger asks for itself whatever is not there. Where the ledger opens the window there is
 * nothing to look at yet: it waits a little, and is drawn once with all of it rather than anew with each answer.
 */
export async function startLedger({ params, request }: LoaderFunctionArgs): Promise<null> {
  const first = opening();
  const started = start(params, new URL(request.url).searchParams).catch(() => null);
  if (first) await Promise.race([started, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return null;
}

async function start(params: LoaderFunctionArgs['params'], address: URLSearchParams): Promise<void> {
  const me = await queryClient.ensureQueryData(meQuery);
  const region = me?.regions.find((one) => one.code === params.region);
  const ledger = LEDGERS.find((one) => one === params.ledger);
  if (!me || heldBack(me) || !region || !params.planId || !ledger || !('ledger.read' in region.rights)) return;
  const { regionId, rights } = region;
  const asOf = asOfIn(address);
  await Promise.all([
    queryClient.prefetchInfiniteQuery(rowsQuery(regionId, params.planId, ledger, filterOf(address, asOf))),
    'organisation.read' in rights ? queryClient.prefetchQuery(directoryQuery(regionId, asOf)) : null,
    'plan.read' in rights ? queryClient.prefetchQuery(plansQuery(regionId)) : null,
    queryClient.prefetchQuery(countsQuery(regionId, params.planId, asOf)),
    queryClient.prefetchQuery(savedViewsQuery(regionId)),
  ]);
}
