import type { Duty, Span } from '@gangmu/plan';
import type { Finder } from '../../finder.ts';
import { LEAD_MARK } from '../../lexicon/duty-words.ts';
import { makeDuty } from '../duties/make-duty.ts';
import { readUnits } from '../duties/read-units.ts';

/** Units of the columns 牵头单位, 责任单位 and 责任处室, for every row that the cell covers. */
export const cellDuty: Finder<Duty> = {
  name: 'duty/cell',
  find(sentence, context) {
    const { column, cell } = sentence;
    if (!cell || (column !== 'lead' && column !== 'units' && column !== 'office')) return [];
    const table = context.tables[cell.table];
    if (!table) return [];
    const own = table.rows[cell.row];
    // Two columns of one kind: 牵头处室, 配合处室.
    const at = table.columns.findIndex(({ kind }, c) => kind === column && holds(own?.cover[c], sentence));
    const leads = column === 'lead' || (column === 'office' && LEAD_MARK.test(table.columns[at]?.head ?? ''));
    const list = readUnits(context.page, sentence, leads ? 'lead' : 'joint');
    if (list.mentions.length === 0) return [];
    const found: Duty[] = [];
    let seen: number | null | undefined;
    for (const [i, row] of table.rows.entries()) {
      if (!holds(row.cover[at], sentence)) continue;
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

const holds = (cell: Span | null | undefined, inner: Span): boolean =>
  cell !== null && cell !== undefined && cell.start <= inner.start && inner.end <= cell.end;
