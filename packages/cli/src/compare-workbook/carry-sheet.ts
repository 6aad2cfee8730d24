import type { Link, PlanUnit, SuperiorState } from '@gangmu/align';
import { clausePathOf, clauseText } from '../compare/clause-text.ts';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import { gapOf } from '../compare/gap.ts';
import { linkWhy } from '../compare/link-why.ts';
import { STANDING_MARK, standing, standingKey } from '../compare/state-counts.ts';
import { clauseUnits } from '../ledger/units.ts';
import type { Messages } from '../messages/messages.ts';
import { type Column, openColumn } from '../workbook/column.ts';
import { whyText } from './why-text.ts';

/** A row of the 承接对照表: a superior clause beside one of ours; without ours where nobody carries it. */
export interface CarryRow {
  readonly pair: ComparedPair;
  readonly state: SuperiorState;
  readonly unit: PlanUnit;
  readonly link: Link | null;
  readonly ours: PlanUnit | null;
  /** The first row of its superior clause: gap and suggestion are said once. */
  readonly first: boolean;
}

/** Every superior clause in order, a row for each of ours that carries it, strongest first. */
export function carryRows({ pairs }: Comparison): readonly CarryRow[] {
  return pairs.flatMap((pair) => {
    const { superior, subordinate, superiorStates, links } = pair.alignment;
    return superiorStates.flatMap((state): readonly CarryRow[] => {
      const unit = superior.units[state.unit];
      if (!unit || (unit.lead && state.kind !== 'carried')) return [];
      const own = state.kind === 'carried' ? state.by : [];
      if (own.length === 0) return [{ pair, state, unit, link: null, ours: null, first: true }];
      return own.map((index, at) => ({
        pair,
        state,
        unit,
        link: links.find((link) => link.superior === unit.index && link.subordinate === index) ?? null,
        ours: subordinate.units[index] ?? null,
        first: at === 0,
      }));
    });
  });
}

export function carryColumns(comparison: Comparison, messages: Messages): readonly Column<CarryRow>[] {
  const { superior, pairs } = comparison;
  const many = pairs.length > 1;
  const gap = (row: CarryRow) => (row.first ? gapOf(row.state, row.pair.alignment, superior, messages) : null);
  return [
    { head: 'column.no', width: 5, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.supClause', width: 9, value: ({ unit }) => clausePathOf(superior, unit) },
    { head: 'column.supTitle', width: 17, value: ({ unit }) => shortTitle(unit) },
    { head: 'column.supText', width: 46, value: ({ unit }) => clauseText(superior, unit) },
    { head: 'column.standing', width: 12, align: 'center', value: ({ state }) => standingText(state, messages) },
    ...(many ? [{ head: 'column.plan', width: 11, value: ({ pair }: CarryRow) => pair.plan.shortName } as const] : []),
    {
      head: 'column.subClause',
      width: 9,
      value: ({ pair, ours }) => (ours ? clausePathOf(pair.plan, ours) : undefined),
    },
    { head: 'column.subTitle', width: 17, value: ({ ours }) => (ours ? shortTitle(ours) : undefined) },
    { head: 'column.subText', width: 46, value: ({ pair, ours }) => (ours ? clauseText(pair.plan, ours) : undefined) },
    {
      head: 'column.why',
      width: 34,
      value: ({ pair, link }) =>
        link ? whyText(linkWhy(link, pair.alignment), superior, pair.plan, messages) : undefined,
    },
    { head: 'column.lead', width: 13, value: ({ pair, ours }) => leadOf(pair.plan, ours) },
    { head: 'column.gap', width: 28, value: (row) => gap(row)?.missing },
    { head: 'column.suggestion', width: 20, value: (row) => gap(row)?.suggestion },
    openColumn('column.decision', 10, { choices: ['choice.accept', 'choice.unlink', 'choice.exclude'] }),
    openColumn('column.remark', 11),
  ];
}

export function standingText(state: SuperiorState, messages: Messages): string {
  const of = standing(state);
  return `${STANDING_MARK[of]} ${messages[standingKey(of)]}`;
}

/** Who leads one of our clauses. */
export function leadOf({ file: { reading } }: ComparedPlan, unit: PlanUnit | null): string {
  if (unit === null) return '';
  const duties = reading.duties.filter(({ start }) => unit.start <= start && start < unit.end);
  return clauseUnits(duties).lead;
}

export function shortTitle({ title, label }: PlanUnit): string {
  if (title === '') return label;
  return title.length > TITLE ? `${title.slice(0, TITLE)}…` : title;
}

const TITLE = 60;
