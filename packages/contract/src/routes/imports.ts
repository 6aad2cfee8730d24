import { z } from 'zod';
import { routes } from '../route.ts';
import { changed, id, pageOf, paging, region, version } from '../schemas/common.ts';
import * as of from '../schemas/imports.ts';

const at = '/regions/:regionId';
const onePlan = region.extend({ planId: id });
const one = region.extend({ importId: id });
const started = z.object({ id });

export const importRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/imports`,
    summary: '导入记录 · Imports',
    params: region,
    query: z.object({ ...paging, planId: id.optional(), kind: of.importKind.optional() }),
    answer: pageOf(of.importSummary),
  },
  template: {
    method: 'GET',
    path: `${at}/imports/template`,
    summary: '导入模板（xlsx） · Template to fill in',
    params: region,
    query: z.object({ kind: of.importKind, year: z.coerce.number().int().min(2000).max(2100).optional() }),
    answer: 'application/octet-stream',
  },
  uploadLedger: {
    method: 'POST',
    path: `${at}/plans/:planId/imports`,
    summary: '上传台账（xlsx） · Hand in a ledger',
    params: onePlan,
    form: z.object({}),
    answer: started,
    status: 201,
  },
  pasteLedger: {
    method: 'POST',
    path: `${at}/plans/:planId/imports/paste`,
    summary: '粘贴台账（制表符分隔） · A ledger from the clipboard',
    params: onePlan,
    body: of.importPaste,
    answer: started,
    status: 201,
  },
  uploadOrganisation: {
    method: 'POST',
    path: `${at}/organisation/imports`,
    summary: '上传单位、岗位、人员（xlsx） · Hand in units, posts and people',
    params: region,
    form: z.object({}),
    answer: started,
    status: 201,
  },
  pasteOrganisation: {
    method: 'POST',
    path: `${at}/organisation/imports/paste`,
    summary: '粘贴单位、岗位、人员 · Units, posts and people from the clipboard',
    params: region,
    body: of.importPaste,
    answer: started,
    status: 201,
  },
  get: {
    method: 'GET',
    path: `${at}/imports/:importId`,
    summary: '一次导入：各列含义、将有的变化、进度 · One import: columns, what it would do, progress',
    params: one,
    answer: of.importRun,
  },
  rows: {
    method: 'GET',
    path: `${at}/imports/:importId/rows`,
    summary: '逐行预览：每行将成为什么，哪个单元格有什么问题 · What each row becomes, and what is wrong in which cell',
    params: one,
    query: of.importRowsQuery,
    answer: of.importRows,
  },
  choose: {
    method: 'PATCH',
    path: `${at}/imports/:importId`,
    summary: '指定各列含义、不认识的名称、个别行 · Say what columns, names and rows mean',
    params: one,
    body: of.importChoices,
    answer: changed,
  },
  errors: {
    method: 'GET',
    path: `${at}/imports/:importId/errors`,
    summary: '带批注的原表（xlsx） · The table with every error marked and commented',
    params: one,
    answer: 'application/octet-stream',
  },
  file: {
    method: 'GET',
    path: `${at}/imports/:importId/file`,
    summary: '原文件 · The original file',
    params: one,
    answer: 'application/octet-stream',
  },
  confirm: {
    method: 'POST',
    path: `${at}/imports/:importId/confirmation`,
    summary: '确认导入：全部或全不 · Import: all rows or none',
    params: one,
    body: of.importConfirmation,
    answer: changed,
  },
  undo: {
    method: 'POST',
    path: `${at}/imports/:importId/undo`,
    summary: '撤销整次导入 · Take the whole import back',
    params: one,
    body: z.object({ version }),
    answer: changed,
  },
});
