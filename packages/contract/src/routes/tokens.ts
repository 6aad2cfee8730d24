import { z } from 'zod';
import { routes } from '../route.ts';
import { done, id } from '../schemas/common.ts';
import { apiToken, newToken } from '../schemas/token.ts';

export const tokenRoutes = routes({
  list: {
    method: 'GET',
    path: '/me/tokens',
    summary: '我的接口令牌 · My API tokens',
    answer: z.object({ rows: z.array(apiToken) }),
  },
  add: {
    method: 'POST',
    path: '/me/tokens',
    summary: '新建接口令牌，密文只显示一次 · Make an API token; its secret is shown once',
    body: newToken,
    answer: z.object({ secret: z.string(), token: apiToken }),
    status: 201,
  },
  revoke: {
    method: 'DELETE',
    path: '/me/tokens/:tokenId',
    summary: '作废接口令牌 · Revoke an API token',
    params: z.object({ tokenId: id }),
    answer: done,
  },
});
