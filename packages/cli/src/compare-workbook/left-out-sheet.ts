import type { PlanUnit, SuperiorState } from '@gangmu/align';
import { clausePathOf, clauseText } from '../compare/clause-text.ts';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import { gapOf } from '../compare/gap.ts';
import type { Messages } from '../messages/messages.ts';
import { type Column, openColumn } from '../workbook/column.ts';
import { shortTitle, standingText } from './carry-sheet.ts';

/** A superior clause that no clause of ours carries. */
export interface LeftOutRow {
  readonly pair: ComparedPair;
  readonly state: SuperiorState;
  readonly unit: PlanUnit;
}

/** Suggested and decided exclusions first, since they only want a yes; then what is open. */
export function leftOutRows({ pairs }: Pick<Comparison, 'pairs'>): readonly LeftOutRow[] {
  const rank = ({ state }: LeftOutRow) => (state.kind === 'named' ? 0 : state.kind === 'not-for-us' ? 1 : 2);
  return pairs.flatMap((pair) =>
    pair.alignment.superiorStates
      .flatMap((state): readonly LeftOutRow[] => {
        const unit = pair.alignment.superior.units[state.unit];
        return unit && !unit.lead && state.kind !== 'carried' ? [{ pair, state, unit }] : [];
      })
      .sort((a, b) => rank(a) - rank(b) || a.unit.index - b.unit.index),
  );
}

export function leftOutColumns({ superior, pairs }: Comparison, messages: Messages): readonly Column<LeftOutRow>[] {
  const gap = ({ state, pair }: LeftOutRow) => gapOf(state, pair.alignment, superior, messages);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    ...(pairs.length > 1
      ? [{ head: 'column.plan', width: 11, value: ({ pair }: LeftOutRow) => pair.plan.shortName } as const]
      : []),
    { head: 'column.supClause', width: 11, value: ({ unit }) => clausePathOf(superior, unit) },
    { head: 'column.supTitle', width: 24, value: ({ unit }) => shortTitle(unit) },
    { head: 'column.supText', width: 80, value: ({ unit }) => clauseText(superior, unit) },
    { head: 'column.standing', width: 14, align: 'center', value: ({ state }) => standingText(state, messages) },
    { head: 'column.reason', width: 44, value: (row) => gap(row).missing },
    { head: 'column.suggestion', width: 28, value: (row) => gap(row).suggestion },
    openColumn('column.decision', 12, { choices: ['choice.exclude', 'choice.include', 'choice.link'] }),
    openColumn('column.decidedReason', 22),
  ];
}
