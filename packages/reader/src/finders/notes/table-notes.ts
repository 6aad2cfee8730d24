import type { Note } from '@gangmu/plan';
import type { Context } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';

/** Tables whose columns are not a plan's, and rows of a plan's table without a number. */
export function tableNotes({ page, tables, outline }: Context): readonly Note[] {
  const notes: Note[] = [];
  const note = (start: number, end: number, node: number | null, rule: string) => {
    const clause = node === null ? null : (outline[node]?.ordinal ?? null);
    notes.push({
      kind: 'note',
      code: 'table-row-unread',
      severity: 'info',
      clause,
      node,
      rule,
      ...quoted(page, start, end),
    });
  };
  for (const table of tables) {
    if (!table.recognised) {
      const first = table.rows[0];
      if (first) note(first.start, Math.max(first.start, first.end), table.nodes[0] ?? null, 'note/table');
      continue;
    }
    table.rows.forEach((row, i) => {
      if (row.kind === 'head' || row.own.length === 0) return;
      const node = table.nodes[i] ?? null;
      const own = node !== null && (outline[node]?.start ?? -1) >= row.start;
      const continued = node !== null && (outline[node]?.start ?? -1) >= table.start;
      if (!own && (row.kind === 'group' || !continued)) note(row.start, row.end, node, 'note/table-row');
    });
  }
  return notes;
}
