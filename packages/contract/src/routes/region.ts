import { z } from 'zod';
import { routes } from '../route.ts';
import * as of from '../schemas/admin.ts';
import { id, pageOf, paging, region, version, words } from '../schemas/common.ts';
import { home, searchHits } from '../schemas/home.ts';

const at = '/regions/:regionId';
const oneAccount = region.extend({ accountId: z.string().min(1).max(60) });

export const homeRoutes = routes({
  get: {
    method: 'GET',
    path: `${at}/home`,
    summary: '首页：等我办理、无人负责、将到期 · What waits for me',
    params: region,
    answer: home,
  },
});

export const searchRoutes = routes({
  find: {
    method: 'GET',
    path: `${at}/search`,
    summary: '检索条款、事项、单位 · Search clauses, items and units',
    params: region,
    query: z.object({
      text: words(60),
      planId: id.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: searchHits,
  },
});

export const dumpRoutes = routes({
  region: {
    method: 'GET',
    path: `${at}/dump`,
    summary: '导出本区全部数据（CSV、JSON Lines、历史与原件，zip） · All data of the region with history and files',
    params: region,
    answer: 'application/octet-stream',
  },
});

export const accountRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/accounts`,
    summary: '账号 · Accounts',
    params: region,
    query: z.object(paging),
    answer: pageOf(of.account),
  },
  add: {
    method: 'POST',
    path: `${at}/accounts`,
    summary: '为人员开通账号 · Open an account for a person',
    params: region,
    body: of.newAccountFor,
    answer: of.firstPassword,
    status: 201,
  },
  disable: {
    method: 'POST',
    path: `${at}/accounts/:accountId/disabling`,
    summary: '停用账号 · Disable an account',
    params: oneAccount,
    body: z.object({ version, disabled: z.boolean() }),
    answer: of.account,
  },
  resetPassword: {
    method: 'POST',
    path: `${at}/accounts/:accountId/password-reset`,
    summary: '重置密码 · Reset the password',
    params: oneAccount,
    body: z.object({ version }),
    answer: of.firstPassword,
  },
  letIn: {
    method: 'POST',
    path: `${at}/accounts/:accountId/first-password-approval`,
    summary: '同意以管理员设定的密码登录 · Agree to a password that an administrator made',
    params: oneAccount,
    body: z.object({ version }),
    answer: of.account,
  },
  removeSecondFactor: {
    method: 'POST',
    path: `${at}/accounts/:accountId/second-factor-removal`,
    summary: '解除丢失的动态口令 · Take a lost second factor away',
    params: oneAccount,
    body: z.object({ version }),
    answer: of.account,
  },
  unlock: {
    method: 'POST',
    path: `${at}/accounts/:accountId/unlocking`,
    summary: '解除登录锁定 · Unlock sign-in',
    params: oneAccount,
    body: z.object({ version }),
    answer: of.account,
  },
});

export const auditRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/audit`,
    summary: '审计记录，新的在前 · Audit lines, newest first',
    params: region,
    query: of.auditQuery,
    answer: z.object({ rows: z.array(of.auditLine), next: z.int().nullable() }),
  },
  verify: {
    method: 'GET',
    path: `${at}/audit/verification`,
    summary: '校验审计链 · Verify the chain',
    params: region,
    answer: z.object({ whole: z.boolean(), brokenAt: z.int().nullable() }),
  },
  export: {
    method: 'GET',
    path: `${at}/audit/lines`,
    summary: '导出审计记录 · Export the audit',
    params: region,
    answer: 'application/x-ndjson',
  },
});

export const settingsRoutes = routes({
  get: { method: 'GET', path: `${at}/settings`, summary: '设置 · Settings', params: region, answer: of.settings },
  change: {
    method: 'PATCH',
    path: `${at}/settings`,
    summary: '修改设置 · Change settings',
    params: region,
    body: of.settingsPatch,
    answer: of.settings,
  },
  changePolicy: {
    method: 'PATCH',
    path: `${at}/settings/policy`,
    summary: '选择安全策略预设 · Choose the security preset',
    params: region,
    body: of.policyPatch,
    answer: of.settings,
  },
});
