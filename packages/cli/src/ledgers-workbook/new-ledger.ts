import { clausePathOf, clauseText } from '../compare/clause-text.ts';
import { shortTitle } from '../compare-workbook/carry-sheet.ts';
import { type NewRow, originText, originWhy } from '../compare-workbook/new-sheet.ts';
import type { Column } from '../workbook/column.ts';
import { peopleColumns, remarkColumn, scheduleColumns } from './common-columns.ts';
import type { LedgerContext } from './ledger-context.ts';

/** ⑤ 创新任务: what the superior plan does not have, with the local document each comes from. */
export function newLedgerColumns(context: LedgerContext): readonly Column<NewRow>[] {
  const { pair, others, messages } = context;
  const line = ({ unit }: NewRow) => context.lineOf(unit);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.clause', width: 11, value: ({ unit }) => clausePathOf(pair.plan, unit) },
    { head: 'column.task', width: 22, value: ({ unit }) => shortTitle(unit) },
    { head: 'column.subText', width: 56, value: ({ unit }) => clauseText(pair.plan, unit) },
    { head: 'column.origin', width: 34, value: ({ origin }) => originText(origin, others) },
    { head: 'column.sourceWhy', width: 26, value: ({ origin }) => originWhy(origin, messages) },
    ...peopleColumns(context, line),
    ...scheduleColumns(context, line),
    remarkColumn(context, line),
  ];
}
