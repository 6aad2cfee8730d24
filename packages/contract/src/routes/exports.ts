import { z } from 'zod';
import { routes } from '../route.ts';
import { done, id, region, version } from '../schemas/common.ts';
import * as of from '../schemas/export.ts';
import { ledger } from '../schemas/ledger.ts';

const at = '/regions/:regionId';
const oneLedger = region.extend({ planId: id, ledger });

export const exportRoutes = routes({
  ledger: {
    method: 'POST',
    path: `${at}/plans/:planId/ledgers/:ledger/exports`,
    summary: '按所见导出台账（xlsx、docx、csv） · Export a ledger as shown',
    params: oneLedger,
    body: of.exportRequest,
    answer: 'application/octet-stream',
  },
  document: {
    method: 'POST',
    path: `${at}/plans/:planId/ledgers/:ledger/documents`,
    summary: '生成责任分解方案、正式台账（docx） · Make an official document',
    params: oneLedger,
    body: of.documentRequest,
    answer: 'application/octet-stream',
  },
});

export const templateRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/templates`,
    summary: '公文模板 · Templates of official documents',
    params: region,
    answer: of.templateList,
  },
  upload: {
    method: 'POST',
    path: `${at}/templates`,
    summary: '上传公文模板 · Upload a template',
    params: region,
    form: of.templateForm,
    answer: of.template,
    status: 201,
  },
  file: {
    method: 'GET',
    path: `${at}/templates/:templateId/file`,
    summary: '下载模板 · Download a template',
    params: region.extend({ templateId: id }),
    answer: 'application/octet-stream',
  },
  builtIn: {
    method: 'GET',
    path: `${at}/built-in-templates/:kind/file`,
    summary: '下载内置模板 · Download a template that is shipped',
    params: region.extend({ kind: of.templateKind }),
    answer: 'application/octet-stream',
  },
  activate: {
    method: 'POST',
    path: `${at}/built-in-templates/:kind/replacement`,
    summary: '启用模板，或恢复内置模板 · Make a template the active one, or go back to the shipped one',
    params: region.extend({ kind: of.templateKind }),
    body: z.object({ template: z.object({ id, version }).nullable() }),
    answer: done,
  },
  remove: {
    method: 'POST',
    path: `${at}/templates/:templateId/removal`,
    summary: '删除模板，在用的不能删除 · Delete a template that is not the active one',
    params: region.extend({ templateId: id }),
    body: z.object({ version }),
    answer: done,
  },
});
