import { z } from 'zod';
import { routes } from '../route.ts';
import { done, id, region, version } from '../schemas/common.ts';
import * as of from '../schemas/revision.ts';

const one = region.extend({ planId: id, versionId: id });
const at = '/regions/:regionId/plans/:planId/versions/:versionId/revision';

export const revisionRoutes = routes({
  get: {
    method: 'GET',
    path: at,
    summary: '修订：新版与现行版本逐条对照 · A new version against the one in force',
    params: one,
    answer: of.revision,
  },
  choose: {
    method: 'POST',
    path: `${at}/choices`,
    summary: '逐条决定：沿用、提请调整、撤项、保留 · Decide what becomes of items',
    params: one,
    body: of.revisionChoices,
    answer: done,
  },
  acceptCertain: {
    method: 'POST',
    path: `${at}/accept-certain`,
    summary: '接受全部确定的行 · Accept whatever needs no judgement',
    params: one,
    answer: z.object({ accepted: z.int() }),
  },
  accept: {
    method: 'POST',
    path: `${at}/acceptance`,
    summary: '启用新版，分工和进度随之沿用 · Accept the version: owners and schedules come along',
    params: one,
    body: z.object({ version }),
    answer: of.acceptedRevision,
  },
});
