import type { OutlineNode } from '@gangmu/plan';
import type { PlacedTable, Sentence } from '../../finder.ts';
import type { Manuscript } from '../../manuscript.ts';
import { deadlineOf } from './table-headings.ts';

const CLOSERS = '”’)》」』]';

/** The node of every row: its own heading's, else the one before it. */
export function rowNodes(
  rows: readonly { readonly end: number }[],
  outline: readonly OutlineNode[],
): readonly (number | null)[] {
  let node = -1;
  return rows.map((row) => {
    while (node + 1 < outline.length && (outline[node + 1] as OutlineNode).start < row.end) node += 1;
    return node < 0 ? null : node;
  });
}

/**
 * The sentences of a table, cell by cell in reading order. Heads, numbers, dates and persons make none; what the
 * row's column 完成时限 says goes with each.
 */
export function tableSentences(
  page: Manuscript,
  table: PlacedTable,
  index: number,
  outline: readonly OutlineNode[],
  paragraph: number,
): readonly Sentence[] {
  const found: Sentence[] = [];
  let count = paragraph;
  table.rows.forEach((row, r) => {
    if (row.kind === 'head') return;
    const node = table.nodes[r] ?? null;
    const due = table.recognised ? deadlineOf(page, table, row) : null;
    for (const cell of row.own) {
      const column = table.columns[cell.column] ?? null;
      const kind = column?.kind ?? null;
      if (kind === 'ordinal' || kind === 'deadline' || kind === 'leader' || kind === 'officer') continue;
      const heading = node === null ? null : (outline[node] as OutlineNode);
      const deadline = column?.deadline ?? due;
      let start = cell.start;
      // The number of a heading in the cell belongs to no sentence.
      if (heading && heading.start === cell.start && heading.end <= cell.end)
        start = heading.end - heading.title.length;
      const titleEnd = heading && heading.end > start && heading.end <= cell.end ? heading.end : start;
      count += 1;
      for (let at = start; at < cell.end; at++) {
        const char = page.text.charAt(at);
        const last = at + 1 === cell.end;
        if (char !== '。' && char !== '\n' && !last) continue;
        while (at + 1 < cell.end && char === '。' && CLOSERS.includes(page.text.charAt(at + 1))) at += 1;
        const end = char === '\n' ? at : at + 1;
        let from = start;
        while (from < end && page.text.charCodeAt(from) <= 32) from += 1;
        if (from < end)
          found.push({
            start: from,
            end,
            node,
            clause: heading?.ordinal ?? null,
            heading: from < titleEnd || row.kind === 'group',
            paragraph: count,
            ...(kind ? { column: kind } : {}),
            ...(deadline ? { deadline } : {}),
            cell: { table: index, row: r },
          });
        start = at + 1;
      }
    }
  });
  return found;
}
