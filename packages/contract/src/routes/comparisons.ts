import { z } from 'zod';
import { routes } from '../route.ts';
import { id, pageOf, paging, region, version } from '../schemas/common.ts';
import * as of from '../schemas/comparison.ts';

const at = '/regions/:regionId/comparisons';
const one = region.extend({ comparisonId: id });

export const comparisonRoutes = routes({
  list: {
    method: 'GET',
    path: at,
    summary: '对照 · Comparisons',
    params: region,
    query: z.object({ ...paging, planId: id.optional() }),
    answer: pageOf(of.comparison),
  },
  add: {
    method: 'POST',
    path: at,
    summary: '把本级版本与上级版本对照 · Compare an own version with a superior one',
    params: region,
    body: of.newComparison,
    answer: of.comparison,
    status: 201,
  },
  get: {
    method: 'GET',
    path: `${at}/:comparisonId`,
    summary: '一次对照 · One comparison',
    params: one,
    answer: of.comparison,
  },
  clauses: {
    method: 'GET',
    path: `${at}/:comparisonId/clauses`,
    summary: '条款及其对应 · Clauses with their links',
    params: one,
    query: z.object({
      ...paging,
      side: z.enum(['superior', 'own']),
      state: z.union([of.superiorState, of.ownState]).optional(),
    }),
    answer: pageOf(of.clause),
  },
  targets: {
    method: 'GET',
    path: `${at}/:comparisonId/targets`,
    summary: '指标对照 · Pairs of targets',
    params: one,
    query: z.object({ ...paging, relation: z.string().max(40).optional() }),
    answer: pageOf(of.targetPair),
  },
  decide: {
    method: 'POST',
    path: `${at}/:comparisonId/decisions`,
    summary: '认可、驳回、关联、解除、剔除 · Decide on a link or a clause',
    params: one,
    body: of.clauseDecision.extend({ version }),
    answer: of.comparison,
  },
  apply: {
    method: 'POST',
    path: `${at}/:comparisonId/application`,
    summary: '写入台账：承接、点名、创新 · Write carries, named and innovation into the items',
    params: one,
    body: z.object({ version }),
    answer: of.applied,
  },
});
