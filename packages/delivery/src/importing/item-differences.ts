import {
  type Assignment,
  goalCell,
  measuresCell,
  milestoneCell,
  namesCell,
  type Quarter,
  targetCell,
  withAssignment,
} from '@gangmu/plan';
import type { ItemRow, Milestone, YearGoal } from '../records/item.ts';
import { milestoneOf, samePlan } from '../records/milestone-of.ts';
import { halfWidth } from './fold.ts';
import type { ImportField } from './import-choices.ts';
import type { ImportIssue, ImportIssueCode } from './import-issue.ts';
import type { LedgerValues } from './ledger-values.ts';
import type { FieldChange, ItemPatch } from './row-outcome.ts';

/** What the cells of a row change in an item. An empty cell changes nothing. */
export interface Differences {
  readonly patch: ItemPatch;
  readonly changes: readonly FieldChange[];
  readonly issues: readonly ImportIssue[];
}

interface Naming {
  name(id: string): string;
}

/**
 * Holds a row of the file against the item as it is. What has been promised (target, stretch, due day) is set while
 * there is none and otherwise left alone, with a warning: it changes by an adjustment only.
 */
export function itemDifferences(
  item: ItemRow,
  values: LedgerValues,
  assignment: Partial<Assignment>,
  flags: Pick<ItemPatch, 'named' | 'innovation'>,
  {
    names,
    approvalNeeded,
    column,
  }: { names: Naming; approvalNeeded: boolean; column: (field: ImportField) => number | null },
): Differences {
  const patch: { -readonly [K in keyof ItemPatch]: ItemPatch[K] } = {};
  const changes: FieldChange[] = [];
  const issues: ImportIssue[] = [];
  const tell = (code: ImportIssueCode, field: ImportField, text: string, offers: readonly string[] = []): void =>
    void issues.push({ code, column: column(field), text, offers });
  const changed = (
    field: ImportField,
    before: string,
    after: string,
    year: number | null = null,
    quarter: number | null = null,
  ): void => void changes.push({ field, year, quarter, before, after });
  const promised = (field: 'stretch' | 'due', before: string | null, after: string | undefined): boolean => {
    if (after === undefined || after === before) return false;
    if (before !== null) tell('needs-adjustment', field, after, [before]);
    else changed(field, '', after);
    return before === null;
  };

  const { measures, target, stretch, level, source, due, remark } = values;
  if (
    measures &&
    measuresCell(measures) !== measuresCell(item.measures.map((one) => one.trim()).flatMap((one) => one.split('\n')))
  ) {
    patch.measures = measures;
    changed('measures', measuresCell(item.measures), measuresCell(measures));
  }
  if (target && item.target === null) {
    patch.target = { indicator: item.title, ...target };
    changed('target', '', targetCell(target));
  } else if (target && item.target && !saysSame(target, item.target))
    tell('needs-adjustment', 'target', targetCell(target), [targetCell(item.target)]);
  if (promised('stretch', item.stretch, stretch)) patch.stretch = stretch ?? null;
  if (promised('due', item.dueOn, due)) patch.dueOn = due ?? null;
  if (level && item.kind === 'pilot' && level !== item.pilotLevel) {
    patch.pilotLevel = level;
    changed('level', item.pilotLevel ?? '', level);
  }
  if (source && source !== item.innovationSource) {
    patch.innovationSource = source;
    changed('source', item.innovationSource ?? '', source);
  }
  if (remark && remark !== item.remark) {
    patch.remark = remark;
    changed('remark', item.remark ?? '', remark);
  }
  for (const flag of ['named', 'innovation'] as const)
    if (flags[flag] && !item[flag]) {
      patch[flag] = true;
      changed('kind', '', flag);
    }

  const now = item.assignment;
  const named = (ids: readonly (string | null)[]): string =>
    namesCell(ids.flatMap((id) => (id === null ? [] : [names.name(id)])));
  const kept = withAssignment(now, assignment);
  const ones = [
    ['leader', 'leaderPostId'],
    ['lead', 'leadUnitId'],
    ['office', 'officeId'],
    ['officer', 'officerPostId'],
  ] as const;
  for (const [field, key] of ones) if (kept[key] !== now[key]) changed(field, named([now[key]]), named([kept[key]]));
  const joint = (of: Assignment): readonly string[] => [...of.jointUnitIds, ...of.groupIds];
  const moved =
    new Set(joint(now)).size !== new Set(joint(kept)).size || joint(kept).some((id) => !joint(now).includes(id));
  if (moved) changed('joint', named(joint(now)), named(joint(kept)));
  if (moved || ones.some(([, key]) => kept[key] !== now[key]))
    patch.assignment = moved ? kept : { ...kept, jointUnitIds: now.jointUnitIds, groupIds: now.groupIds };

  const goals = merged(item.goals, values.goals, (one) => String(one.year), sameGoal);
  for (const goal of goals.changed)
    changed('goal', goalText(item.goals.find((one) => one.year === goal.year)), goalCell(goal), goal.year);
  if (goals.changed.length > 0) patch.goals = goals.all.toSorted((a, b) => a.year - b.year);
  const planned = values.quarters.map((one) => milestoneOf(quarterOf(item, one), one, approvalNeeded));
  const quarters = merged(item.milestones, planned, (one) => `${one.year}/${one.quarter}`, samePlan);
  for (const one of quarters.changed) {
    const before = quarterOf(item, one);
    changed('quarter', before ? milestoneCell(before) : '', milestoneCell(one), one.year, one.quarter);
  }
  if (quarters.changed.length > 0)
    patch.milestones = quarters.all.toSorted((a, b) => a.year - b.year || a.quarter - b.quarter);
  return { patch, changes, issues };
}

const goalText = (goal: YearGoal | undefined): string => (goal ? goalCell(goal) : '');
const plain = (text: string): string => text.trim().replace(/\s*\n\s*/gu, '\n');
const sameGoal = (a: YearGoal, b: YearGoal): boolean => plain(a.words) === plain(b.words) && a.value === b.value;
const quarterOf = ({ milestones }: ItemRow, { year, quarter }: Quarter): Milestone | undefined =>
  milestones.find((one) => one.year === year && one.quarter === quarter);

function merged<T>(now: readonly T[], next: readonly T[], key: (one: T) => string, same: (a: T, b: T) => boolean) {
  const of = new Map(now.map((one) => [key(one), one]));
  const changed = next.filter((one) => {
    const old = of.get(key(one));
    return !old || !same(old, one);
  });
  for (const one of changed) of.set(key(one), one);
  return { all: [...of.values()], changed };
}

/** A cell often says the figure alone; period and basis count where it says them. */
function saysSame(cell: NonNullable<LedgerValues['target']>, of: NonNullable<ItemRow['target']>): boolean {
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  return (
    number(cell.value) === number(of.value) &&
    number(cell.value2) === number(of.value2) &&
    cell.unit === halfWidth(of.unit).replace(/[\s,]/gu, '') &&
    (cell.op === of.op || cell.op === '=') &&
    (cell.basis === 'level' || cell.basis === of.basis) &&
    (cell.period === 'none' || cell.period === of.period)
  );
}
