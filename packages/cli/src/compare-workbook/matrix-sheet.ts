import type { CoverageCell, CoverageRow, PlanUnit } from '@gangmu/align';
import { clausePathOf } from '../compare/clause-text.ts';
import type { Comparison } from '../compare/comparison.ts';
import { STANDING_MARK, standingKey } from '../compare/state-counts.ts';
import type { Messages } from '../messages/messages.ts';
import type { Column } from '../workbook/column.ts';
import { shortTitle } from './carry-sheet.ts';

/** 覆盖矩阵: a row a superior clause, a column a subordinate; mark, word and the clauses of ours. */
export function matrixColumns({ superior, pairs }: Comparison, messages: Messages): readonly Column<CoverageRow>[] {
  const unitOf = (row: CoverageRow) => superior.profile.units[row.unit]?.unit as PlanUnit;
  const cell = (of: CoverageCell) => `${STANDING_MARK[of]} ${messages[standingKey(of)]}`;
  return [
    { head: 'column.no', width: 6, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.supClause', width: 11, value: (row) => clausePathOf(superior, unitOf(row)) },
    { head: 'column.supTitle', width: 30, value: (row) => shortTitle(unitOf(row)) },
    ...pairs.map(
      ({ plan, alignment }, index): Column<CoverageRow> => ({
        head: 'column.plan',
        label: plan.shortName,
        width: pairs.length > 6 ? 15 : 24,
        value: ({ unit, cells }) => {
          const state = alignment.superiorStates[unit];
          const own = state?.kind === 'carried' ? state.by : [];
          const labels = own.flatMap((by) => alignment.subordinate.units[by]?.label ?? []);
          const text = cell(cells[index] ?? 'not-carried');
          return labels.length === 0 ? text : `${text}\n${labels.join(messages['list.separator'])}`;
        },
      }),
    ),
    { head: 'column.carriedBy', width: 10, align: 'right', value: ({ carried }) => carried },
    {
      head: 'column.verdict',
      width: 14,
      align: 'center',
      value: ({ nobody }) => (nobody ? messages['matrix.nobody'] : undefined),
    },
  ];
}
