import type { TargetPair } from '@gangmu/align';
import type { Target } from '@gangmu/plan';
import { clausePathOf } from '../compare/clause-text.ts';
import { reasonText } from '../compare/in-words.ts';
import { type PairRow, relationText } from '../compare-workbook/pair-sheet.ts';
import { basisText, opText, valueText } from '../ledger/words.ts';
import { targetPeriodText } from '../ledger/year-goal.ts';
import { type Column, openColumn } from '../workbook/column.ts';
import { peopleColumns, remarkColumn, scheduleColumns } from './common-columns.ts';
import type { LedgerContext } from './ledger-context.ts';

/** One of our targets, with the superior target that measures the same where there is one. */
export interface IndicatorRow {
  readonly target: Target;
  readonly pair: TargetPair | null;
  readonly superior: Target | null;
}

const WORTH: Readonly<Record<PairRow['relation'], number>> = {
  conflict: 0,
  looser: 1,
  stricter: 2,
  same: 3,
  share: 4,
  none: 5,
};

/** Every target of our plan in its order; of several superior targets the one that is most alike. */
export function indicatorRows({ pair, superior }: LedgerContext): readonly IndicatorRow[] {
  return pair.plan.file.reading.targets.map((target, index) => {
    const [best] = pair.alignment.targets
      .filter(({ subordinate }) => subordinate === index)
      .sort((a, b) => WORTH[a.relation] - WORTH[b.relation] || b.resemblance - a.resemblance);
    return {
      target,
      pair: best ?? null,
      superior: best ? (superior.file.reading.targets[best.superior] ?? null) : null,
    };
  });
}

/** ③ 重点指标: superior figure, own figure, relation, and room for the stretch value and the rank. */
export function indicatorColumns(context: LedgerContext): readonly Column<IndicatorRow>[] {
  const { messages, sheet, superior } = context;
  const line = ({ target }: IndicatorRow) => sheet.lineOf.get(target.node);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.clause', width: 10, value: ({ target }) => sheet.path(target.node) },
    { head: 'column.indicator', width: 26, value: ({ target }) => target.indicator },
    {
      head: 'column.supClause',
      width: 10,
      value: ({ pair }) => {
        const unit = pair
          ? superior.profile.units[superior.profile.unitOfTarget[pair.superior] ?? -1]?.unit
          : undefined;
        return unit ? clausePathOf(superior, unit) : undefined;
      },
    },
    {
      head: 'column.supGoal',
      width: 14,
      align: 'right',
      value: ({ superior: above }) => (above ? valueText(above, messages) : undefined),
    },
    { head: 'column.op', width: 9, align: 'center', value: ({ target }) => opText(target, messages) },
    { head: 'column.ownValue', width: 11, align: 'right', value: ({ target }) => target.value },
    { head: 'column.unit', width: 9, value: ({ target }) => target.unit },
    { head: 'column.basis', width: 12, align: 'center', value: ({ target }) => basisText(target, messages) },
    {
      head: 'column.period',
      width: 10,
      align: 'center',
      value: ({ target }) => targetPeriodText(target, sheet.file.document.text, messages),
    },
    {
      head: 'column.relation',
      width: 9,
      align: 'center',
      value: ({ pair }) => (pair ? relationText(pair.relation, messages) : undefined),
    },
    {
      head: 'column.explanation',
      width: 30,
      value: ({ pair }) => (pair ? reasonText(pair.reason, messages) : undefined),
    },
    openColumn('column.baseline', 9),
    openColumn('column.stretch', 10),
    openColumn('column.currentRank', 9),
    openColumn('column.rank', 10),
    ...peopleColumns(context, line),
    ...scheduleColumns(context, line, ({ target }) => [target]),
    { head: 'column.quote', width: 34, value: ({ target }) => target.quote },
    remarkColumn(context, line),
  ];
}
