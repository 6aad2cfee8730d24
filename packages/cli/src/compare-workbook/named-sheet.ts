import type { PlanUnit, SuperiorState } from '@gangmu/align';
import type { Quoted } from '@gangmu/plan';
import { clausePathOf, clauseText } from '../compare/clause-text.ts';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import type { Messages } from '../messages/messages.ts';
import type { Column } from '../workbook/column.ts';
import { leadOf, shortTitle, standingText } from './carry-sheet.ts';

/** A superior clause that names our region, with all of ours that carry it. */
export interface NamedRow {
  readonly pair: ComparedPair;
  readonly state: SuperiorState;
  readonly unit: PlanUnit;
  readonly naming: Quoted;
  readonly ours: readonly PlanUnit[];
}

export function namedRows({ pairs }: Pick<Comparison, 'pairs'>): readonly NamedRow[] {
  return pairs.flatMap((pair) =>
    pair.alignment.superiorStates.flatMap((state): readonly NamedRow[] => {
      const unit = pair.alignment.superior.units[state.unit];
      if (!unit || state.naming === null) return [];
      const by = state.kind === 'carried' ? state.by : [];
      const ours = by.flatMap((index) => pair.alignment.subordinate.units[index] ?? []);
      return [{ pair, state, unit, naming: state.naming, ours }];
    }),
  );
}

/** What names us, where, and which of our tasks answers it. */
export function namedColumns({ superior, pairs }: Comparison, messages: Messages): readonly Column<NamedRow>[] {
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    ...(pairs.length > 1
      ? [{ head: 'column.plan', width: 11, value: ({ pair }: NamedRow) => pair.plan.shortName } as const]
      : []),
    { head: 'column.supClause', width: 10, value: ({ unit }) => clausePathOf(superior, unit) },
    { head: 'column.supTitle', width: 22, value: ({ unit }) => shortTitle(unit) },
    { head: 'column.naming', width: 44, value: ({ naming }) => naming.quote },
    { head: 'column.supText', width: 56, value: ({ unit }) => clauseText(superior, unit) },
    { head: 'column.standing', width: 13, align: 'center', value: ({ state }) => standingText(state, messages) },
    {
      head: 'column.subTasks',
      width: 34,
      value: ({ pair, ours }) => ours.map((unit) => `${clausePathOf(pair.plan, unit)} ${shortTitle(unit)}`).join('\n'),
    },
    {
      head: 'column.lead',
      width: 18,
      value: ({ pair, ours }) =>
        [...new Set(ours.map((unit) => leadOf(pair.plan, unit)).filter((lead) => lead !== ''))].join('\n'),
    },
    {
      head: 'column.suggestion',
      width: 24,
      value: ({ state }) => (state.kind === 'carried' ? undefined : messages['suggest.named']),
    },
  ];
}
