import { z } from 'zod';
import { routes } from '../route.ts';
import { added, changed, done, id, region, version } from '../schemas/common.ts';
import { newView, savedView, viewPatch } from '../schemas/saved-view.ts';

const at = '/regions/:regionId/saved-views';
const one = region.extend({ viewId: id });

export const savedViewRoutes = routes({
  list: {
    method: 'GET',
    path: at,
    summary: '台账视图：自己的和共享的 · Views of ledgers: own and shared',
    params: region,
    answer: z.object({ rows: z.array(savedView) }),
  },
  add: {
    method: 'POST',
    path: at,
    summary: '保存视图 · Keep a view',
    params: region,
    body: newView,
    answer: added,
    status: 201,
  },
  change: {
    method: 'PATCH',
    path: `${at}/:viewId`,
    summary: '修改视图 · Change a view',
    params: one,
    body: viewPatch.extend({ version }),
    answer: changed,
  },
  remove: {
    method: 'POST',
    path: `${at}/:viewId/removal`,
    summary: '删除视图 · Delete a view',
    params: one,
    body: z.object({ version }),
    answer: done,
  },
});
