import { z } from 'zod';
import { routes } from '../route.ts';
import * as of from '../schemas/administration.ts';
import { region } from '../schemas/common.ts';

const at = '/regions/:regionId';

export const roleRoutes = routes({
  get: {
    method: 'GET',
    path: `${at}/roles`,
    summary: '角色权限与安全策略预设 · What each role may do, what each preset asks',
    params: z.object(region.shape),
    answer: of.roleTable,
  },
});

export const backupRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/backups`,
    summary: '备份 · Backups',
    params: z.object(region.shape),
    answer: of.backups,
  },
  run: {
    method: 'POST',
    path: `${at}/backups`,
    summary: '立即备份 · Back up now',
    params: z.object(region.shape),
    answer: of.backup,
    status: 201,
  },
});

export const subregionRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/subregions`,
    summary: '下级地区 · Regions directly below',
    params: z.object(region.shape),
    answer: z.object({ rows: z.array(of.subregion) }),
  },
  add: {
    method: 'POST',
    path: `${at}/subregions`,
    summary: '设立下级地区及其首批账号 · Found a region below this one with its first accounts',
    params: z.object(region.shape),
    body: of.newSubregion,
    answer: of.foundedSubregion,
    status: 201,
  },
});
