import { z } from 'zod';
import { routes } from '../route.ts';
import { changed, changedRows, done, id, pageOf, paging, region, version } from '../schemas/common.ts';
import * as of from '../schemas/plan.ts';

const at = '/regions/:regionId';
const onePlan = region.extend({ planId: id });
const oneVersion = onePlan.extend({ versionId: id });
const oneDraft = region.extend({ draftId: id });

export const planRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/plans`,
    summary: '行动计划及其版本 · Plans with their versions',
    params: region,
    query: z.object(paging),
    answer: pageOf(of.plan),
  },
  get: {
    method: 'GET',
    path: `${at}/plans/:planId`,
    summary: '一个行动计划 · One plan',
    params: onePlan,
    answer: of.plan,
  },
  change: {
    method: 'PATCH',
    path: `${at}/plans/:planId`,
    summary: '修改名称、期限、上级计划 · Change title, period, superior plan',
    params: onePlan,
    body: of.planPatch.extend({ version }),
    answer: changed,
  },
  upload: {
    method: 'POST',
    path: `${at}/plans`,
    summary: '上传计划文件 · Upload a plan (docx, doc, pdf, html, txt, md, xlsx)',
    params: region,
    form: of.uploadForm,
    answer: of.uploaded,
    status: 201,
  },
  uploadVersion: {
    method: 'POST',
    path: `${at}/plans/:planId/versions`,
    summary: '上传新版本 · Upload another version',
    params: onePlan,
    form: z.object({}),
    answer: of.uploaded,
    status: 201,
  },
});

export const versionRoutes = routes({
  read: {
    method: 'GET',
    path: `${at}/plans/:planId/versions/:versionId`,
    summary: '阅读视图：全文、位置、读出内容、待定行 · Reader view',
    params: oneVersion,
    answer: of.readerView,
  },
  file: {
    method: 'GET',
    path: `${at}/plans/:planId/versions/:versionId/file`,
    summary: '原文件 · The original file',
    params: oneVersion,
    answer: 'application/octet-stream',
  },
  selection: {
    method: 'GET',
    path: `${at}/plans/:planId/versions/:versionId/selection`,
    summary: '读出选中的文字 · Read a selected stretch',
    params: oneVersion,
    query: z.object({ start: z.coerce.number().int().min(0), end: z.coerce.number().int().min(1) }),
    answer: of.spanProposals,
  },
  live: {
    method: 'GET',
    path: `${at}/plans/:planId/versions/:versionId/live`,
    summary: '谁在阅读、改了什么（SSE） · Who reads and what changed',
    params: oneVersion,
    answer: 'text/event-stream',
  },
  acceptCertain: {
    method: 'POST',
    path: `${at}/plans/:planId/versions/:versionId/accept-certain`,
    summary: '接受全部确定的行 · Accept every certain row',
    params: oneVersion,
    answer: changedRows,
  },
  confirm: {
    method: 'POST',
    path: `${at}/plans/:planId/versions/:versionId/confirmation`,
    summary: '确认，生成事项 · Confirm: accepted rows become items',
    params: oneVersion,
    /** `dueAtEnd`: rows whose sentences give no deadline are due on the plan's last day. */
    body: z.object({ version, dueAtEnd: z.boolean().optional() }),
    answer: of.confirmed,
  },
});

export const draftRoutes = routes({
  add: {
    method: 'POST',
    path: `${at}/plans/:planId/versions/:versionId/drafts`,
    summary: '由选中的句子新增一行 · Add a row from a selected sentence',
    params: oneVersion,
    body: of.newDraft,
    answer: of.draft,
    status: 201,
  },
  decide: {
    method: 'PATCH',
    path: `${at}/drafts/:draftId`,
    summary: '接受、修改、剔除一行 · Accept, edit or drop a row',
    params: oneDraft,
    body: of.draftDecision,
    answer: of.draft,
  },
  decideMany: {
    method: 'POST',
    path: `${at}/plans/:planId/versions/:versionId/decisions`,
    summary: '一次决定多行，或撤销 · Decide several rows at once, or take decisions back',
    params: oneVersion,
    body: of.draftDecisions,
    answer: changedRows,
  },
  split: {
    method: 'POST',
    path: `${at}/drafts/:draftId/split`,
    summary: '拆分一行 · Split a row',
    params: oneDraft,
    body: of.draftSplit,
    answer: of.changedDrafts,
  },
  merge: {
    method: 'POST',
    path: `${at}/drafts/merge`,
    summary: '合并数行 · Merge rows',
    params: region,
    body: of.draftMerge,
    answer: of.changedDrafts,
  },
});

export const noteRoutes = routes({
  mark: {
    method: 'POST',
    path: `${at}/plans/:planId/versions/:versionId/notes`,
    summary: '搁置一条备注 · Set a note aside',
    params: oneVersion,
    body: of.notePlace,
    answer: of.noteMark,
  },
  again: {
    method: 'POST',
    path: `${at}/plans/:planId/versions/:versionId/notes/again`,
    summary: '重新处理一条备注 · Take a note up again',
    params: oneVersion,
    body: z.object({ id, version }),
    answer: done,
  },
});
