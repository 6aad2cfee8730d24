import type { TaskRow } from '@gangmu/plan';
import type { Context } from '../../finder.ts';
import { taskRow } from './table-headings.ts';

/** The rows of every recognised table that hold a task. */
export function findTaskRows(context: Context): readonly TaskRow[] {
  const found: TaskRow[] = [];
  for (const table of context.tables) {
    if (!table.recognised) continue;
    table.rows.forEach((row, i) => {
      if (row.kind === 'task' && row.own.length > 0)
        found.push(taskRow(context.page, table, row, table.nodes[i] ?? null));
    });
  }
  return found;
}
