import type { TaskLine } from '../ledger/task-rows.ts';
import type { MessageKey } from '../messages/messages.ts';
import type { Column } from '../workbook/column.ts';
import { taskColumns } from '../workbook/task-sheet.ts';
import { type LedgerContext, superiorGoals } from './ledger-context.ts';

/** A sheet of this many columns must be narrower in what the office fills in by hand. */
const NARROWER: Partial<Readonly<Record<MessageKey, number>>> = {
  'column.measures': 44,
  'column.goal': 26,
  'column.joint': 18,
  'column.yearGoal': 14,
  'column.phone': 8,
};

/** ① 总台账: every task of our plan beside the superior clauses it carries and what those ask for. */
export function allColumns(context: LedgerContext): readonly Column<TaskLine>[] {
  const { sheet, messages } = context;
  const columns = taskColumns(sheet).map((column) => ({ ...column, width: NARROWER[column.head] ?? column.width }));
  const at = columns.findIndex(({ head }) => head === 'column.measures');
  const beside: readonly Column<TaskLine>[] = [
    {
      head: 'column.carries',
      width: 20,
      value: ({ node }) => {
        const units = context.carries(node);
        return units.length === 0 ? messages['ledger.carriesNone'] : context.names(units);
      },
    },
    { head: 'column.supGoal', width: 24, value: ({ node }) => superiorGoals(context, context.carries(node)) },
  ];
  return [...columns.slice(0, at), ...beside, ...columns.slice(at)];
}
