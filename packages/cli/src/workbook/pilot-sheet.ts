import type { Pilot } from '@gangmu/plan';
import { deadlineOf } from '../ledger/deadline.ts';
import { clauseUnits } from '../ledger/units.ts';
import { type Column, LIGHTS, openColumn, PILOT_STATES } from './column.ts';
import type { SheetContext } from './sheet-context.ts';

/** 试点示范: a row a title or pilot to be won, with steps, status and experience left for the office. */
export function pilotColumns(context: SheetContext): readonly Column<Pilot>[] {
  const { messages, file } = context;
  const separator = messages['list.separator'];
  const line = ({ node }: Pilot) => context.lineOf.get(node);
  return [
    { head: 'column.no', width: 6, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.clause', width: 13, value: ({ node }) => context.path(node) },
    { head: 'column.pilot', width: 40, value: ({ name }) => name },
    { head: 'column.level', width: 11, align: 'center', value: ({ level }) => messages[`level.${level}`] },
    { head: 'column.lead', width: 18, value: (row) => clauseUnits(line(row)?.duties ?? []).lead },
    { head: 'column.joint', width: 30, value: (row) => clauseUnits(line(row)?.duties ?? []).joint.join(separator) },
    {
      head: 'column.deadline',
      width: 12,
      align: 'center',
      value: (row) => {
        const own = line(row);
        return own ? deadlineOf(own, file.document, file.reading.meta, messages).text : '';
      },
    },
    openColumn('column.steps', 22),
    openColumn('column.state', 11, { choices: PILOT_STATES }),
    openColumn('column.experience', 20),
    openColumn('column.light', 12, { choices: LIGHTS }),
    { head: 'column.quote', width: 52, value: ({ quote }) => quote },
    { head: 'column.place', width: 16, value: (row) => context.place(row) },
    openColumn('column.remark', 14),
  ];
}
