import type { Pilot } from '@gangmu/plan';
import { type Column, openColumn, PILOT_STATES } from '../workbook/column.ts';
import { peopleColumns, remarkColumn, scheduleColumns } from './common-columns.ts';
import type { LedgerContext } from './ledger-context.ts';

/** ④ 试点示范: steps, status and the experience to spread are for the office to fill in. */
export function pilotLedgerColumns(context: LedgerContext): readonly Column<Pilot>[] {
  const { messages, sheet } = context;
  const line = ({ node }: Pilot) => sheet.lineOf.get(node);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.clause', width: 11, value: ({ node }) => sheet.path(node) },
    { head: 'column.pilot', width: 32, value: ({ name }) => name },
    { head: 'column.level', width: 10, align: 'center', value: ({ level }) => messages[`level.${level}`] },
    { head: 'column.carries', width: 22, value: ({ node }) => context.names(context.carries(node)) },
    openColumn('column.steps', 22),
    openColumn('column.state', 10, { choices: PILOT_STATES }),
    openColumn('column.experience', 20),
    ...peopleColumns(context, line),
    ...scheduleColumns(context, line),
    { head: 'column.quote', width: 36, value: ({ quote }) => quote },
    remarkColumn(context, line),
  ];
}
