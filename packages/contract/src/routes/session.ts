import { z } from 'zod';
import { routes } from '../route.ts';
import { done, id } from '../schemas/common.ts';
import { code, entrance, me, password, regionLevel, setUp, username } from '../schemas/session.ts';

export const entranceRoutes = routes({
  get: { method: 'GET', path: '/entrance', summary: '登录前须知 · What the sign-in page must know', answer: entrance },
  setUp: {
    method: 'POST',
    path: '/set-up',
    summary: '首次启用：建立行政区与首批账号 · First start: region and first accounts',
    body: setUp,
    answer: z.object({ regionId: id }),
    status: 201,
  },
});

const signedIn = z.object({ state: z.enum(['signed-in', 'totp-needed']) });
export const sessionRoutes = routes({
  signIn: {
    method: 'POST',
    path: '/session',
    summary: '登录 · Sign in',
    body: z.object({ username, password }),
    answer: signedIn,
  },
  totp: {
    method: 'POST',
    path: '/session/totp',
    summary: '动态口令，第二步 · One-time code, the second step',
    body: z.object({ code }),
    answer: signedIn,
  },
  signOut: { method: 'DELETE', path: '/session', summary: '退出 · Sign out', answer: done },
});

export const meRoutes = routes({
  get: { method: 'GET', path: '/me', summary: '我的身份与权限 · Who I am and what I may do', answer: me },
  changePassword: {
    method: 'POST',
    path: '/me/password',
    summary: '修改密码 · Change password',
    body: z.object({ current: password, next: password }),
    answer: done,
  },
  startTotp: {
    method: 'POST',
    path: '/me/totp',
    summary: '开通动态口令 · Start one-time codes',
    body: z.object({ password }),
    answer: z.object({ uri: z.string(), backupCodes: z.array(z.string()) }),
  },
  confirmTotp: {
    method: 'POST',
    path: '/me/totp/confirmation',
    summary: '验证首个动态口令 · Confirm the first code',
    body: z.object({ code }),
    answer: done,
  },
  removeTotp: {
    method: 'POST',
    path: '/me/totp/removal',
    summary: '停用动态口令 · Remove one-time codes',
    body: z.object({ password }),
    answer: done,
  },
});

export const regionRoutes = routes({
  tree: {
    method: 'GET',
    path: '/regions',
    summary: '我所在的行政区及其上级 · My regions and those above them',
    answer: z.object({
      rows: z.array(
        z.object({
          id,
          code: z.string(),
          name: z.string(),
          level: regionLevel,
          parentId: id.nullable(),
          mine: z.boolean(),
        }),
      ),
    }),
  },
});
