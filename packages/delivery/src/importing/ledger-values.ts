import { type CellTarget, type DayRead, readDeadline, readGoalCell, readMilestoneCell } from '@gangmu/plan';
import type { ItemKind, YearGoal } from '../records/item.ts';
import type { ImportField, SheetChoice } from './import-choices.ts';
import type { ImportIssue, ImportIssueCode } from './import-issue.ts';
import { type PlannedQuarter, readGoals, readQuarters } from './read-schedule.ts';
import { readTarget } from './read-target.ts';
import type { GridCell, GridRow } from './sheet-grid.ts';

/** What the cells of a row say, before names are looked up. Undefined: the cell is empty and changes nothing. */
export interface LedgerValues {
  readonly title: string;
  readonly kind: ItemKind;
  readonly clause: string;
  readonly part: string;
  readonly quote: string;
  readonly target?: CellTarget;
  readonly targetText: string;
  readonly stretch?: string;
  readonly level?: string;
  readonly source?: string;
  readonly leader?: string;
  readonly lead?: string;
  readonly joint?: readonly string[];
  readonly office?: string;
  readonly officer?: string;
  readonly phone?: string;
  readonly measures?: readonly string[];
  readonly goals: readonly YearGoal[];
  readonly quarters: readonly PlannedQuarter[];
  readonly due?: Extract<DayRead, { kind: 'day' }>['day'];
  readonly remark?: string;
}

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:国家|全国|national)/u, 'national'],
  [/^(?:省|provincial)/u, 'provincial'],
  [/^(?:市|municipal)/u, 'municipal'],
  [/^(?:无|不限|none|区|县)/u, 'none'],
];
const KINDS: readonly (readonly [RegExp, ItemKind])[] = [
  [/^(?:指标|indicator)/u, 'indicator'],
  [/^(?:试点|示范|pilot)/u, 'pilot'],
  [/^(?:任务|工作|事项|举措|点名|创新|task)/u, 'task'],
];
/** Longest words the record takes, by field. */
const LONGEST: Partial<Readonly<Record<ImportField, number>>> = {
  title: 1000,
  stretch: 100,
  source: 1000,
  remark: 4000,
  quarter: 2000,
  goal: 2000,
  measures: 20_000,
};
const NAMES = /[、,，;；\n/／]+|\s+/u;

/** Column of a field, for messages; the first of several. */
export const columnOf = ({ columns }: SheetChoice, field: ImportField): number | null =>
  columns.find((one) => one.field === field)?.column ?? null;

/** Reads a row's cells by their columns; what is wrong in a cell becomes an issue at its address. */
export function readLedgerRow(
  row: GridRow,
  sheet: SheetChoice,
  kindOfSheet: ItemKind,
  year: number,
): { readonly values: LedgerValues; readonly issues: ImportIssue[] } {
  const issues: ImportIssue[] = [];
  const tell = (code: ImportIssueCode, column: number | null, text: string, offers: readonly string[] = []): void =>
    void issues.push({ code, column, text: text.slice(0, 200), offers });
  const cell = (column: number, field: ImportField): GridCell | undefined => {
    const found = row.cells.get(column);
    if (found?.kind === 'error') tell('error-cell', column, found.text);
    else if (found?.kind === 'formula') tell('formula-empty', column, found.text);
    else if (found && found.text.length > (LONGEST[field] ?? 4000))
      tell('too-long', column, found.text, [String(LONGEST[field] ?? 4000)]);
    else return found;
    return undefined;
  };
  const texts = (field: ImportField): readonly string[] =>
    sheet.columns.flatMap((one) => (one.field === field ? (cell(one.column, field)?.text ?? []) : []));
  const text = (field: ImportField): string => [...new Set(texts(field))].join('\n');
  const some = <K extends string, T>(key: K, value: T | undefined | ''): Partial<Record<K, T>> =>
    value === undefined || value === '' ? {} : ({ [key]: value } as Partial<Record<K, T>>);

  const kindText = text('kind');
  const kind = kindText === '' ? kindOfSheet : KINDS.find(([words]) => words.test(kindText))?.[1];
  if (!kind) tell('kind-unknown', columnOf(sheet, 'kind'), kindText, ['任务', '指标', '试点']);
  const levelText = text('level');
  const level = LEVELS.find(([words]) => words.test(levelText))?.[1];
  if (levelText !== '' && !level)
    tell('level-unknown', columnOf(sheet, 'level'), levelText, ['国家级', '省级', '市级']);
  const targetText = text('target');
  const target = targetText === '' ? null : readTarget(targetText);
  if (targetText !== '' && !target) tell('target-unread', columnOf(sheet, 'target'), targetText);

  let due: string | undefined;
  for (const one of sheet.columns) {
    const found = one.field === 'due' ? cell(one.column, 'due') : undefined;
    if (!found) continue;
    const read = readDeadline(found.text, sheet.year);
    if (read.kind === 'day') due = read.day;
    if (read.kind === 'day' && read.assumed) tell('year-assumed', one.column, found.text, [read.day]);
    if (read.kind === 'open') tell('open-ended', one.column, found.text);
    if (read.kind === 'number') tell('day-is-a-number', one.column, found.text);
    if (read.kind === 'unknown') tell('day-unknown', one.column, found.text);
  }
  const goals = new Map<number, YearGoal>();
  const quarters = new Map<string, PlannedQuarter>();
  for (const one of sheet.columns) {
    if (one.field !== 'goal' && one.field !== 'quarter') continue;
    const found = cell(one.column, one.field);
    if (!found) continue;
    const ofYear = one.year ?? year;
    if (one.field === 'goal') {
      const read = one.year === null ? readGoals(found.text, ofYear) : [{ year: ofYear, ...readGoalCell(found.text) }];
      for (const goal of read) goals.set(goal.year, goal);
      continue;
    }
    const read =
      one.quarter === null
        ? readQuarters(found.text, ofYear)
        : [{ year: ofYear, quarter: one.quarter, ...readMilestoneCell(found.text) }];
    if (read === null) tell('quarter-text', one.column, found.text);
    for (const milestone of read ?? []) {
      if (milestone.share !== null && Number(milestone.share) > 100) tell('quarter-text', one.column, found.text);
      quarters.set(`${milestone.year}/${milestone.quarter}`, milestone);
    }
  }
  const joint = texts('joint')
    .flatMap((words) => words.split(NAMES))
    .filter((name) => name !== '');
  const measures = texts('measures')
    .flatMap((words) => words.split('\n'))
    .map((one) => one.trim())
    .filter(Boolean);
  const values: LedgerValues = {
    title: text('title').replace(/\s*\n\s*/gu, ''),
    kind: kind ?? kindOfSheet,
    clause: text('clause'),
    part: text('part'),
    quote: text('quote'),
    targetText,
    ...some('target', target ?? undefined),
    ...some('stretch', text('stretch')),
    ...some('level', level),
    ...some('source', text('source')),
    ...some('leader', text('leader')),
    ...some('lead', text('lead')),
    ...some('joint', joint.length > 0 ? [...new Set(joint)] : undefined),
    ...some('office', text('office')),
    ...some('officer', text('officer')),
    ...some('phone', text('phone')),
    ...some('measures', measures.length > 0 ? measures : undefined),
    ...some('due', due),
    ...some('remark', text('remark')),
    goals: [...goals.values()].sort((a, b) => a.year - b.year),
    quarters: [...quarters.values()].sort((a, b) => a.year - b.year || a.quarter - b.quarter),
  };
  return { values, issues };
}
