import type { UnitShare } from '../ledger/units.ts';
import { fill } from '../messages/messages.ts';
import { type Column, openColumn } from './column.ts';
import type { SheetContext } from './sheet-context.ts';

/** 责任清单: a row a unit with the clauses it leads and joins. */
export function unitColumns(context: SheetContext): readonly Column<UnitShare>[] {
  const { messages, file } = context;
  const tasks = (nodes: readonly (number | null)[]) =>
    nodes
      .map((node) => {
        const heading = node === null ? undefined : file.reading.outline[node];
        return heading ? `${heading.path} ${heading.title}` : messages['place.none'];
      })
      .join('\n');
  return [
    { head: 'column.no', width: 6, align: 'center', value: (_row, index) => index + 1 },
    { head: 'column.unitName', width: 26, value: ({ canonical }) => canonical },
    {
      head: 'column.written',
      width: 24,
      value: ({ written, group }) =>
        [...written, ...(group ? [messages['unit.group']] : [])].join(messages['list.separator']),
    },
    { head: 'column.leadCount', width: 9, align: 'right', value: ({ leads }) => leads.length },
    { head: 'column.jointCount', width: 9, align: 'right', value: ({ joins }) => joins.length },
    { head: 'column.leadTasks', width: 60, value: ({ leads }) => short(tasks(leads)) },
    { head: 'column.jointTasks', width: 60, value: ({ joins }) => short(tasks(joins)) },
    openColumn('column.office', 14),
    openColumn('column.officer', 12),
    openColumn('column.phone', 14, { text: true }),
    openColumn('column.remark', 16),
  ];

  /** More clauses than a row can show stand one after the other instead of one a line. */
  function short(text: string): string {
    const all = text.split('\n');
    if (text === '' || all.length <= LISTED) return text;
    return fill(messages['unit.manyTasks'], { count: all.length, tasks: all.join(messages['unit.taskSeparator']) });
  }
}

const LISTED = 8;
