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
    summary: '指标对照：两句并列及关系 · Pairs of targets with how they stand',
    params: one,
    query: z.object({ ...paging, relation: of.targetStands.optional() }),
    answer: pageOf(of.targetPair),
  },
  checks: {
    method: 'GET',
    path: `${at}/:comparisonId/checks`,
    summary: '前后不一、层层加码 · What is said twice, what every level asks more of',
    params: one,
    answer: of.checks,
  },
  decisions: {
    method: 'GET',
    path: `${at}/:comparisonId/decisions`,
    summary: '人工决定，新的在前 · Decisions, latest first',
    params: one,
    query: z.object(paging),
    answer: pageOf(of.decision),
  },
  decide: {
    method: 'POST',
    path: `${at}/:comparisonId/decisions`,
    summary: '认可、驳回、关联、解除、剔除、注明来源 · Decide on links and clauses',
    params: one,
    body: of.newDecisions.extend({ version }),
    answer: of.decided,
  },
  withdraw: {
    method: 'POST',
    path: `${at}/:comparisonId/withdrawals`,
    summary: '撤销决定 · Take decisions back',
    params: one,
    body: z.object({ version, decisionIds: z.array(id).min(1).max(500) }),
    answer: of.comparison,
  },
  preview: {
    method: 'GET',
    path: `${at}/:comparisonId/application`,
    summary: '写入台账前的预览 · What applying would change',
    params: one,
    query: z.object(paging),
    answer: pageOf(of.plannedMark),
  },
  apply: {
    method: 'POST',
    path: `${at}/:comparisonId/application`,
    summary: '写入台账：承接、点名、创新 · Write carries, named and innovation into the items',
    params: one,
    body: z.object({
      version,
      /** Rows that rest on matches nobody has decided stay as they are. */
      leaveUndecided: z.boolean().optional(),
    }),
    answer: of.applied,
  },
  sums: {
    method: 'GET',
    path: '/regions/:regionId/plans/:planId/sums',
    summary: '分解之和与覆盖：下级已发布计划 · Sums and coverage over the plans published below',
    params: region.extend({ planId: id }),
    answer: of.planSums,
  },
});

const published = '/regions/:regionId/publications';

export const publicationRoutes = routes({
  list: {
    method: 'GET',
    path: published,
    summary: '本级发布的和上下级发布给本级的计划 · What we publish, and what other levels publish to us',
    params: region,
    answer: of.publications,
  },
  publish: {
    method: 'POST',
    path: published,
    summary: '向上级、下级发布一个版本，或收回 · Publish a version upwards or downwards, or take it back',
    params: region,
    body: of.newPublication,
    answer: of.publication,
  },
  take: {
    method: 'POST',
    path: `${published}/taking`,
    summary: '引用上级已发布的计划 · Take over a plan that a superior level has published',
    params: region,
    body: z.object({ regionId: id, versionId: id }),
    answer: of.takenPlan,
    status: 201,
  },
});
