import type { Duty } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { makeDuty } from '../duties/make-duty.ts';
import { readUnits } from '../duties/read-units.ts';
import { cellOf } from './table-headings.ts';

/** Units of the columns 牵头单位 and 责任单位, for every row that the cell covers. */
export const cellDuty: Finder<Duty> = {
  name: 'duty/cell',
  find(sentence, context) {
    const { column, cell } = sentence;
    if (!cell || (column !== 'lead' && column !== 'units')) return [];
    const table = context.tables[cell.table];
    if (!table) return [];
    const list = readUnits(context.page, sentence, column === 'lead' ? 'lead' : 'joint');
    if (list.mentions.length === 0) return [];
    const found: Duty[] = [];
    let seen: number | null | undefined;
    for (const [i, row] of table.rows.entries()) {
      const reached = cellOf(table, row, column);
      if (!reached || reached.start > sentence.start || reached.end < sentence.end) continue;
      const node = table.nodes[i] ?? sentence.node;
      if (node === seen) continue;
      seen = node;
      const clause = node === null ? null : (context.outline[node]?.ordinal ?? null);
      const duty = makeDuty(context, { ...sentence, node, clause }, sentence.start, sentence.end, list, 'duty/cell');
      if (duty) found.push(duty);
    }
    return found;
  },
};
