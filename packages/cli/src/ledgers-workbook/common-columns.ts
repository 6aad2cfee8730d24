import type { Target } from '@gangmu/plan';
import { deadlineOf } from '../ledger/deadline.ts';
import type { TaskLine } from '../ledger/task-rows.ts';
import { clauseUnits } from '../ledger/units.ts';
import { yearGoalText } from '../ledger/year-goal.ts';
import { fill } from '../messages/messages.ts';
import { CHECKS, type Column, LIGHTS, openColumn } from '../workbook/column.ts';
import { remarkText } from '../workbook/task-sheet.ts';
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
    openColumn('column.phone', 8, { text: true }),
  ];
}

/** 备注: what the clause's text says beside the columns, the same as in ①; `more` comes first. */
export function remarkColumn<R>(
  { sheet }: LedgerContext,
  line: (row: R) => TaskLine | undefined,
  more: (row: R) => string | undefined = () => undefined,
): Column<R> {
  return {
    ...openColumn<R>('column.remark', 16),
    value: (row) => {
      const own = line(row);
      return own ? remarkText(own, more(row), sheet) : more(row);
    },
  };
}

/** The year's goal, the plan by quarter, the deadline, progress with its proof, the light. */
export function scheduleColumns<R>(
  { sheet, messages }: LedgerContext,
  line: (row: R) => TaskLine | undefined,
  goals: (row: R) => readonly Target[] = (row) => line(row)?.targets ?? [],
): readonly Column<R>[] {
  return [
    {
      head: 'column.yearGoal',
      label: fill(messages['column.yearGoalOf'], { year: sheet.year }),
      width: 14,
      value: (row) => yearGoalText(goals(row), sheet.file.document.text, sheet.year, messages),
    },
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
    openColumn('column.obstacles', 9),
    openColumn('column.nextSteps', 9),
    openColumn('column.evidence', 9),
    openColumn('column.light', 11, { choices: LIGHTS }),
    openColumn('column.check', 9, { choices: CHECKS }),
  ];
}
