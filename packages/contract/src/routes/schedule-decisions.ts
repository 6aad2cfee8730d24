import { z } from 'zod';
import { routes } from '../route.ts';
import { changedRows, region } from '../schemas/common.ts';
import { scheduleDecisions } from '../schemas/schedule.ts';

export const scheduleDecisionRoutes = routes({
  add: {
    method: 'POST',
    path: '/regions/:regionId/items/schedule-decisions',
    summary: '批量审定或退回季度节点 · Approve or return quarters of many rows',
    params: z.object(region.shape),
    body: scheduleDecisions,
    answer: changedRows,
  },
});
