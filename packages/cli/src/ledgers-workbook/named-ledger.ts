import { clausePathOf, clauseText } from '../compare/clause-text.ts';
import { shortTitle, standingText } from '../compare-workbook/carry-sheet.ts';
import type { NamedRow } from '../compare-workbook/named-sheet.ts';
import type { Column } from '../workbook/column.ts';
import { measuresText } from '../workbook/task-sheet.ts';
import { peopleColumns, remarkColumn, scheduleColumns } from './common-columns.ts';
import type { LedgerContext } from './ledger-context.ts';

/** ② 点名任务: what the superior plan asks of us by name, and which of our tasks answers it. */
export function namedLedgerColumns(context: LedgerContext): readonly Column<NamedRow>[] {
  const { superior, pair, messages } = context;
  const line = ({ ours: [first] }: NamedRow) => (first ? context.lineOf(first) : undefined);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.supClause', width: 10, value: ({ unit }) => clausePathOf(superior, unit) },
    { head: 'column.naming', width: 34, value: ({ naming }) => naming.quote },
    { head: 'column.supText', width: 44, value: ({ unit }) => clauseText(superior, unit) },
    { head: 'column.standing', width: 13, align: 'center', value: ({ state }) => standingText(state, messages) },
    {
      head: 'column.subTasks',
      width: 26,
      value: ({ ours }) => ours.map((unit) => `${clausePathOf(pair.plan, unit)} ${shortTitle(unit)}`).join('\n'),
    },
    {
      head: 'column.measures',
      width: 44,
      value: ({ ours }) =>
        ours
          .flatMap((unit) => context.lineOf(unit) ?? [])
          .map((own) => measuresText(own, context.sheet))
          .join('\n'),
    },
    ...peopleColumns(context, line),
    ...scheduleColumns(context, line),
    remarkColumn(context, line, ({ state }) => (state.kind === 'carried' ? undefined : messages['suggest.named'])),
  ];
}
