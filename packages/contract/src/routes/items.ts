import { z } from 'zod';
import { routes } from '../route.ts';
import { added, changed, changedRows, day, done, id, pageOf, paging, region, version } from '../schemas/common.ts';
import * as item from '../schemas/item.ts';
import { ledger, ledgerCounts, ledgerFilter, ledgerPage, ledgerQuery } from '../schemas/ledger.ts';

const at = '/regions/:regionId';
const onePlan = region.extend({ planId: id });
const oneLedger = onePlan.extend({ ledger });
const oneItem = region.extend({ itemId: id });

export const ledgerRoutes = routes({
  counts: {
    method: 'GET',
    path: `${at}/plans/:planId/ledgers`,
    summary: '五本台账的行数与缺项 · Rows and gaps of the five ledgers',
    params: onePlan,
    query: z.object({ asOf: day.optional() }),
    answer: ledgerCounts,
  },
  rows: {
    method: 'GET',
    path: `${at}/plans/:planId/ledgers/:ledger`,
    summary: '台账 · Rows of a ledger',
    params: oneLedger,
    query: ledgerQuery,
    answer: ledgerPage,
  },
  csv: {
    method: 'GET',
    path: `${at}/plans/:planId/ledgers/:ledger/csv`,
    summary: '导出 CSV · Export as CSV',
    params: oneLedger,
    query: ledgerFilter,
    answer: 'text/csv',
  },
  live: {
    method: 'GET',
    path: `${at}/plans/:planId/ledgers/:ledger/live`,
    summary: '实时：谁在、何处有改动 · Live: who is here, what changed',
    params: oneLedger,
    answer: 'text/event-stream',
  },
  presence: {
    method: 'POST',
    path: `${at}/plans/:planId/ledgers/:ledger/presence`,
    summary: '我在哪一行 · The row I am in',
    params: oneLedger,
    body: z.object({ itemId: id.nullable() }),
    answer: done,
  },
});

export const itemRoutes = routes({
  get: {
    method: 'GET',
    path: `${at}/items/:itemId`,
    summary: '事项详情 · One item with history, superior clauses and owners',
    params: oneItem,
    query: z.object({ asOf: day.optional() }),
    answer: item.itemDetail,
  },
  assign: {
    method: 'POST',
    path: `${at}/items/assignments`,
    summary: '批量落实责任 · Assign many rows',
    params: region,
    body: item.assignmentChanges,
    answer: changedRows,
  },
  schedule: {
    method: 'POST',
    path: `${at}/items/schedules`,
    summary: '批量排定年度目标与季度节点 · Schedule many rows',
    params: region,
    body: item.scheduleChanges,
    answer: changedRows,
  },
  edit: {
    method: 'POST',
    path: `${at}/items/edits`,
    summary: '批量修改举措、备注等 · Edit words of many rows',
    params: region,
    body: item.itemEdits,
    answer: changedRows,
  },
  approveSchedule: {
    method: 'POST',
    path: `${at}/items/:itemId/schedule-approval`,
    summary: '分管领导审定节点 · The leader approves the quarters',
    params: oneItem,
    body: z.object({ version }),
    answer: changed,
  },
});

export const adjustmentRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/adjustments`,
    summary: '调整 · Adjustments',
    params: region,
    query: z.object({
      ...paging,
      itemId: id.optional(),
      status: z.enum(['proposed', 'approved', 'refused']).optional(),
    }),
    answer: pageOf(item.adjustment),
  },
  propose: {
    method: 'POST',
    path: `${at}/items/:itemId/adjustments`,
    summary: '提出调整 · Propose an adjustment',
    params: oneItem,
    body: item.newAdjustment,
    answer: added,
    status: 201,
  },
  decide: {
    method: 'POST',
    path: `${at}/adjustments/:adjustmentId/decision`,
    summary: '批准或不批准调整 · Approve or refuse an adjustment',
    params: region.extend({ adjustmentId: id }),
    body: z.object({ version, approve: z.boolean() }),
    answer: done,
  },
});

export const commentRoutes = routes({
  list: {
    method: 'GET',
    path: `${at}/items/:itemId/comments`,
    summary: '留言 · Comments',
    params: oneItem,
    query: z.object(paging),
    answer: pageOf(item.comment),
  },
  add: {
    method: 'POST',
    path: `${at}/items/:itemId/comments`,
    summary: '留言 · Add a comment',
    params: oneItem,
    body: z.object({ text: z.string().trim().min(1).max(4000) }),
    answer: added,
    status: 201,
  },
});
