import type { Item, Plan } from '@gangmu/contract';
import { useMemo } from 'react';
import type { Column } from '../../grid/column.ts';
import { scheduleWords } from '../../messages/home-words.ts';
import { useWords } from '../../messages/language.tsx';
import { ledgerWords } from '../../messages/ledger-words.ts';
import type { Directory } from '../../queries/use-directory.ts';
import { useFrozenColumns, useMayOn, yearsOf } from '../ledger/item-columns.tsx';
import { isDecimal, milestoneOf, type QuarterField, writeQuarter } from '../ledger/writes.ts';
import { periodsOf } from './patterns.ts';

export const cellKey = (year: number, quarter: number, field: QuarterField): string => `${year}-${quarter}-${field}`;

/** All quarters of the plan side by side, in words, values or shares. The other two fields stay writable for patterns. */
export function useScheduleColumns(plan: Plan | null, directory: Directory, field: QuarterField) {
  const t = useWords(scheduleWords);
  const l = useWords(ledgerWords);
  const frozen = useFrozenColumns();
  const mayOn = useMayOn();
  return useMemo(() => {
    const may = mayOn('item.schedule');
    const fields = ['words', 'value', 'share'] as const;
    const quarters = periodsOf(yearsOf(plan)).flatMap(({ year, quarter }) =>
      fields.map(
        (one): Column<Item> => ({
          key: cellKey(year, quarter, one),
          head: t.quarterShort(year, quarter),
          width: one === 'words' ? 170 : 84,
          right: one !== 'words',
          editor: { kind: one === 'words' ? 'long' : 'line' },
          text: (item) => milestoneOf(item, year, quarter)?.[one] ?? '',
          mayEdit: may,
          write: (item, text) => {
            if (one !== 'words' && text !== '' && !isDecimal(text)) return { problem: l.badNumber };
            if (one === 'share' && text !== '' && (Number(text) < 0 || Number(text) > 100))
              return { problem: l.badShare };
            return { row: writeQuarter(item, year, quarter, one, text) };
          },
        }),
      ),
    );
    const about: readonly Column<Item>[] = [
      { key: 'lead', head: l.lead, width: 120, text: (item) => directory.name(item.assignment.leadUnitId) },
      { key: 'leader', head: l.leader, width: 110, text: (item) => directory.holder(item.assignment.leaderPostId) },
      { key: 'dueOn', head: l.dueOn, width: 100, right: true, text: (item) => item.dueOn ?? '' },
      {
        key: 'approval',
        head: t.waiting,
        width: 74,
        right: true,
        text: (item) => String(item.milestones.filter((one) => !one.approved).length || ''),
      },
      { key: 'part', head: l.part, width: 160, text: (item) => item.part ?? '', rank: (item) => item.position },
    ];
    const all = [...frozen, ...about, ...quarters];
    const shown = all.filter(
      (column) => column.key !== 'part' && (!/^\d{4}-\d-/u.test(column.key) || column.key.endsWith(field)),
    );
    return { all, shown };
  }, [t, l, frozen, mayOn, plan, directory, field]);
}
