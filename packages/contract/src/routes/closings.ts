import { z } from 'zod';
import { routes } from '../route.ts';
import { changed, id, region } from '../schemas/common.ts';
import * as of from '../schemas/organisation.ts';

const at = '/regions/:regionId';

export const closingRoutes = routes({
  add: {
    method: 'POST',
    path: `${at}/closings`,
    summary: '撤销或恢复单位、科室、岗位、人员、单位组 · Close or reopen a unit, office, post, person or group',
    params: region,
    body: of.closingOrder,
    answer: changed,
  },
});

export const postLoadRoutes = routes({
  get: {
    method: 'GET',
    path: `${at}/posts/:postId/load`,
    summary: '岗位负荷：交接时随岗移交的事项 · What lies on a post and goes with it at a hand-over',
    params: z.object({ ...region.shape, postId: id }),
    answer: of.postLoad,
  },
});
