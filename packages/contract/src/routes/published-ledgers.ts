import { routes } from '../route.ts';
import { id, region } from '../schemas/common.ts';
import { ledger } from '../schemas/ledger.ts';
import { publishedLedger, publishedLedgerQuery } from '../schemas/published-ledger.ts';

export const publishedLedgerRoutes = routes({
  rows: {
    method: 'GET',
    path: '/regions/:regionId/publications/:ownerId/plans/:planId/ledgers/:ledger',
    summary: '下级已发布计划的台账 · A ledger of a plan that a subordinate level has published',
    params: region.extend({ ownerId: id, planId: id, ledger }),
    query: publishedLedgerQuery,
    answer: publishedLedger,
  },
});
