import type { Item } from '@gangmu/contract';
import { type ScheduleFault, scheduleFaults } from '@gangmu/plan';
import { useMemo } from 'react';
import { useTargetText } from '../../components/use-target-text.ts';
import type { Column } from '../../grid/column.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import { useMarks } from '../../messages/marks.ts';
import { scheduleWords } from '../../messages/schedule-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { useFrozenColumns, useMayOn } from '../ledger/item-columns.tsx';
import { useWhyFixed } from '../ledger/why-fixed.ts';
import { isDecimal, milestoneOf, type QuarterField, writeGoal, writeQuarter } from '../ledger/writes.ts';
import { cellKey, FIELDS, isQuarterCell } from './schedule-cells.ts';

interface Options {
  readonly years: readonly number[];
  readonly directory: Directory;
  readonly field: QuarterField;
  readonly today: string;
  /** Quarters count only once approved. */
  readonly approval: boolean;
}
const QUARTERS = [1, 2, 3, 4] as const;

/** Faults of a row as words, each once, with the quarters it stands in; of many quarters only how many and from when. */
export function useFaultText(): (faults: readonly ScheduleFault[]) => string {
  const marks = useMarks();
  const t = useWords(scheduleWords);
  return useMemo(
    () => (faults) =>
      [...new Set(faults.map(({ kind }) => kind))]
        .map((kind) => {
          const quarters = faults.flatMap(({ kind: other, at }) =>
            other === kind && at ? [t.quarterShort(at.year, at.quarter)] : [],
          );
          return quarters.length === 0 ? t[kind] : t.quarterFaults(t[kind], quarters);
        })
        .join(marks.semicolon),
    [t, marks],
  );
}

/** All quarters side by side, each year after its goal; a cell shows one of words, value and share and hints at the rest. */
export function useScheduleColumns({ years, directory, field, today, approval }: Options) {
  const t = useWords(scheduleWords);
  const l = useWords(ledgerWords);
  const frozen = useFrozenColumns();
  const mayOn = useMayOn();
  const targetText = useTargetText();
  const faultText = useFaultText();
  const whyFixed = useWhyFixed();
  return useMemo(() => {
    const may = mayOn('item.schedule');
    const quarters = (year: number) =>
      QUARTERS.flatMap((quarter) => FIELDS.map((one): Column<Item> => quarterColumn({ year, quarter }, one)));
    const quarterColumn = (at: { year: number; quarter: 1 | 2 | 3 | 4 }, one: QuarterField): Column<Item> => ({
      key: cellKey(at, one),
      head: t.quarterShort(at.year, at.quarter),
      width: one === 'words' ? 170 : 118,
      right: one !== 'words',
      editor: { kind: one === 'words' ? 'long' : 'line' },
      text: (item) => milestoneOf(item, at.year, at.quarter)?.[one] ?? '',
      show: (item) => {
        const found = milestoneOf(item, at.year, at.quarter);
        if (!found) return null;
        const rest =
          one === 'words'
            ? [found.value, found.share === null ? null : `${found.share}%`].filter(Boolean).join(' · ')
            : '';
        return (
          <>
            {found[one]}
            {rest ? <small className="gm-quiet gm-cell-rest"> {rest}</small> : null}
            {approval && !found.approved ? (
              <small
                className={found.returned ? 'gm-wait gm-now' : 'gm-wait'}
                title={found.returned ? t.returnedWith(found.returned) : t.waiting}
              >
                {found.returned ? t.returned : t.waiting}
              </small>
            ) : null}
          </>
        );
      },
      mayEdit: may,
      write: (item, text) => {
        if (one !== 'words' && text !== '' && !isDecimal(text)) return { problem: l.badNumber };
        if (one === 'share' && text !== '' && (Number(text) < 0 || Number(text) > 100)) return { problem: l.badShare };
        return { row: writeQuarter(item, at.year, at.quarter, one, text) };
      },
    });
    const goals = (year: number): readonly Column<Item>[] => [
      {
        key: `goal-${year}-words`,
        head: t.goal(year),
        width: 150,
        editor: { kind: 'long' },
        text: (item) => item.goals.find((goal) => goal.year === year)?.words ?? '',
        mayEdit: may,
        write: (item, text) => writeGoal(item, year, text),
      },
      {
        key: `goal-${year}-value`,
        head: t.goalValue(year),
        width: 110,
        right: true,
        editor: { kind: 'line' },
        text: (item) => item.goals.find((goal) => goal.year === year)?.value ?? '',
        mayEdit: may,
        write: (item, text) =>
          text !== '' && !isDecimal(text)
            ? { problem: l.badNumber }
            : { row: writeGoalValue(item, year, text || null) },
      },
    ];
    const about: readonly Column<Item>[] = [
      { key: 'lead', head: l.lead, width: 120, text: (item) => directory.name(item.assignment.leadUnitId) },
      { key: 'leader', head: l.leader, width: 110, text: (item) => directory.holder(item.assignment.leaderPostId) },
      { key: 'dueOn', head: l.dueOn, width: 100, right: true, text: (item) => item.dueOn ?? '' },
      {
        key: 'target',
        head: t.target,
        width: 100,
        right: true,
        text: (item) => {
          const found = item.target ? targetText(item.target) : null;
          return found ? `${found.figure}${found.unit}` : '';
        },
      },
      {
        key: 'flags',
        head: t.flags,
        width: 130,
        text: (item) => faultText(scheduleFaults(item, today)),
        show: (item) => {
          const says = faultText(scheduleFaults(item, today));
          return says ? <span className="gm-now">{says}</span> : null;
        },
      },
      { key: 'part', head: l.part, width: 160, text: (item) => item.part ?? '', rank: (item) => item.position },
    ];
    const all = whyFixed(
      [...frozen, ...about, ...years.flatMap((year) => [...goals(year), ...quarters(year)])],
      () => 'item.schedule',
    );
    const goalField = field === 'words' ? 'words' : 'value';
    const shown = all.filter(({ key }) => {
      if (key === 'part') return false;
      if (key === 'target') return field === 'value';
      if (key.startsWith('goal-')) return field !== 'share' && key.endsWith(goalField);
      return !isQuarterCell(key) || key.endsWith(field);
    });
    return { all, shown };
  }, [t, l, frozen, mayOn, targetText, faultText, whyFixed, years, directory, field, today, approval]);
}

/** A goal in words keeps its words; one with neither words nor value goes. */
function writeGoalValue(item: Item, year: number, value: string | null): Item {
  const old = item.goals.find((goal) => goal.year === year);
  const others = item.goals.filter((goal) => goal.year !== year);
  const next = { year, words: old?.words ?? '', value };
  const goals = next.words === '' && value === null ? others : [...others, next];
  return { ...item, goals: goals.toSorted((a, b) => a.year - b.year) };
}
