import { cellWords, clauseCell, milestoneCell, namesCell, type WrittenTable } from '@gangmu/plan';
import type { ItemRow } from '../records/item.ts';
import { NOT_DECIDED } from './breakdown-body.ts';
import { ledgerCell } from './ledger-cell.ts';
import type { NamesOnDay } from './names-on-day.ts';

interface TableColumn {
  readonly upper?: string;
  readonly head: string;
  readonly share: number;
  readonly center?: true;
  readonly text: (row: ItemRow, names: NamesOnDay, index: number) => string;
}

const orOpen = (text: string): string => text || NOT_DECIDED;
const target: TableColumn = {
  head: '目标值',
  share: 9,
  center: true,
  text: (row, names) => cellWords(ledgerCell(row, { key: 'target' }, names, 'zh'), true),
};
const level: TableColumn = {
  head: '级别',
  share: 5,
  center: true,
  text: (row, names) => cellWords(ledgerCell(row, { key: 'level' }, names, 'zh')),
};
const EXTRA: Readonly<Partial<Record<ItemRow['kind'], TableColumn>>> = { indicator: target, pilot: level };

/** 台账 of an official document: who answers for each row and what each quarter of a year must show. */
export function officialTable(
  rows: readonly ItemRow[],
  names: NamesOnDay,
  year: number,
  kind: ItemRow['kind'],
): WrittenTable {
  const extra = EXTRA[kind];
  const quarter = (number: 1 | 2 | 3 | 4, head: string): TableColumn => ({
    upper: `${year}年按季推进计划`,
    head,
    share: 9,
    text: ({ milestones }) => {
      const found = milestones.find((one) => one.year === year && one.quarter === number);
      return found ? milestoneCell(found) : '';
    },
  });
  const columns: readonly TableColumn[] = [
    { head: '序号', share: 2.6, center: true, text: (_, __, index) => String(index + 1) },
    { head: '事项', share: 16, text: (row) => row.title },
    ...(extra ? [extra] : []),
    {
      head: '来源条款',
      share: 4.6,
      center: true,
      text: (row) => (row.clause === null ? (row.clausePath ?? '') : clauseCell(row.clause)),
    },
    {
      head: '分管领导',
      share: 5,
      center: true,
      text: ({ assignment }, to) => orOpen(to.person(assignment.leaderPostId)),
    },
    { head: '牵头单位', share: 7, center: true, text: ({ assignment }, to) => orOpen(to.name(assignment.leadUnitId)) },
    {
      head: '责任单位',
      share: 9,
      text: ({ assignment }, to) =>
        namesCell([...assignment.jointUnitIds, ...assignment.groupIds].map(to.name).filter(Boolean)),
    },
    { head: '责任科室', share: 6, center: true, text: ({ assignment }, to) => orOpen(to.name(assignment.officeId)) },
    {
      head: '责任人',
      share: 5,
      center: true,
      text: ({ assignment }, to) => orOpen(to.person(assignment.officerPostId)),
    },
    {
      head: `${year}年目标`,
      share: 10,
      text: (row, to) => cellWords(ledgerCell(row, { key: 'goal', year }, to, 'zh')),
    },
    quarter(1, '一季度'),
    quarter(2, '二季度'),
    quarter(3, '三季度'),
    quarter(4, '四季度'),
    { head: '完成时限', share: 7, center: true, text: (row) => row.dueOn ?? NOT_DECIDED },
    { head: '备注', share: 6, text: (row) => row.remark ?? '' },
  ];
  return {
    columns: columns.map(({ upper = null, head, share, center = false }) => ({ upper, head, share, center })),
    rows: rows.map((row, index) => columns.map(({ text }) => text(row, names, index))),
    empty: '（没有符合条件的事项）',
  };
}
