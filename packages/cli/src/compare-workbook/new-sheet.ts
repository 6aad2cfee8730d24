import type { PlanUnit, UnitOrigin } from '@gangmu/align';
import { clauseName } from '../compare/clause-name.ts';
import { clausePathOf, clauseText } from '../compare/clause-text.ts';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import { sharedText } from '../compare/link-why.ts';
import type { Messages } from '../messages/messages.ts';
import { type Column, openColumn } from '../workbook/column.ts';
import { leadOf, shortTitle } from './carry-sheet.ts';

/** One of our clauses that the superior plan does not have. */
export interface NewRow {
  readonly pair: ComparedPair;
  readonly unit: PlanUnit;
  readonly origin: UnitOrigin | null;
}

export function newRows({ pairs }: Pick<Comparison, 'pairs'>): readonly NewRow[] {
  return pairs.flatMap((pair) =>
    pair.alignment.subordinateStates.flatMap((state): readonly NewRow[] => {
      const unit = pair.alignment.subordinate.units[state.unit];
      return state.kind === 'new' && unit && !unit.lead ? [{ pair, unit, origin: state.origin }] : [];
    }),
  );
}

export function newColumns({ pairs }: Comparison): readonly Column<NewRow>[] {
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    ...(pairs.length > 1
      ? [{ head: 'column.plan', width: 11, value: ({ pair }: NewRow) => pair.plan.shortName } as const]
      : []),
    { head: 'column.subClause', width: 11, value: ({ pair, unit }) => clausePathOf(pair.plan, unit) },
    { head: 'column.subTitle', width: 28, value: ({ unit }) => shortTitle(unit) },
    { head: 'column.subText', width: 100, value: ({ pair, unit }) => clauseText(pair.plan, unit) },
    { head: 'column.lead', width: 22, value: ({ pair, unit }) => leadOf(pair.plan, unit) },
    openColumn('column.origin', 40),
    openColumn('column.remark', 24),
  ];
}

/** The local document that a new task comes from: its name and the clause. */
export function originText(origin: UnitOrigin | null, others: readonly ComparedPlan[]): string {
  const other = origin === null ? undefined : others[origin.other];
  const unit = origin === null ? undefined : other?.profile.units[origin.unit]?.unit;
  return other && unit ? `《${other.title}》\n${clauseName({ ...unit, label: clausePathOf(other, unit) })}` : '';
}

/** What the two have in common, in a few words. */
export function originWhy(origin: UnitOrigin | null, messages: Messages): string {
  const words = (origin?.evidence ?? []).flatMap((one) =>
    one.kind === 'programme' ? [`“${one.name}”`] : one.kind === 'phrase' ? [sharedText(one)] : [],
  );
  return [...new Set(words)].slice(0, 4).join(messages['list.separator']);
}
