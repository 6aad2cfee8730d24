import { deadlineOf } from '../ledger/deadline.ts';
import type { TaskLine } from '../ledger/task-rows.ts';
import { clauseUnits } from '../ledger/units.ts';
import { CHECKS, type Column, LIGHTS, openColumn } from '../workbook/column.ts';
import type { LedgerContext } from './ledger-context.ts';

/** Who is responsible: 分管领导, 责任部门 (lead and joint), 科室, 人员; `line` finds the clause a row stands in. */
export function peopleColumns<R>(
  { sheet, messages }: LedgerContext,
  line: (row: R) => TaskLine | undefined,
): readonly Column<R>[] {
  const separator = messages['list.separator'];
  const own = (row: R, column: 'leader' | 'office' | 'officer') => {
    const cell = line(row)?.table?.cells[column];
    return cell ? sheet.file.document.text.slice(cell.start, cell.end) : undefined;
  };
  return [
    { ...openColumn<R>('column.leader', 8), value: (row) => own(row, 'leader') },
    { head: 'column.lead', width: 14, value: (row) => clauseUnits(line(row)?.duties ?? []).lead },
    { head: 'column.joint', width: 22, value: (row) => clauseUnits(line(row)?.duties ?? []).joint.join(separator) },
    { ...openColumn<R>('column.office', 9), value: (row) => own(row, 'office') },
    { ...openColumn<R>('column.officer', 8), value: (row) => own(row, 'officer') },
  ];
}

/** The plan by quarter, the deadline, the light. */
export function scheduleColumns<R>(
  { sheet, messages }: LedgerContext,
  line: (row: R) => TaskLine | undefined,
): readonly Column<R>[] {
  return [
    openColumn('column.quarter1', 9),
    openColumn('column.quarter2', 9),
    openColumn('column.quarter3', 9),
    openColumn('column.quarter4', 9),
    {
      head: 'column.deadline',
      width: 10,
      align: 'center',
      value: (row) => {
        const own = line(row);
        return own ? deadlineOf(own, sheet.file.document, sheet.file.reading.meta, messages).text : undefined;
      },
    },
    openColumn('column.progress', 10),
    openColumn('column.light', 11, { choices: LIGHTS }),
    openColumn('column.check', 9, { choices: CHECKS }),
  ];
}
