import type { Reading, Span } from '@gangmu/plan';
import type { Context } from '../../finder.ts';

/** Stretches of the body whose numbers are accounted for, merged and in order, as start and end by turns. */
export function coveredStretches(reading: Omit<Reading, 'notes'>, context: Context): Int32Array {
  const spans: Span[] = [];
  const take = (list: readonly Span[]) => {
    for (const span of list) spans.push(span);
  };
  take(reading.targets);
  for (const { number } of reading.targets) spans.push(number);
  take(reading.impliedTargets);
  take(reading.duties);
  take(reading.pilots);
  take(reading.projects);
  take(reading.namedRegions);
  // Of a heading only its number: the title may hold numbers of its own.
  for (const node of reading.outline)
    spans.push({ start: node.start, end: Math.max(node.start, node.end - node.title.length) });
  for (const point of reading.points) spans.push({ start: point.start, end: point.end - point.title.length });
  const { title, issuer, number, date, period } = reading.meta;
  for (const one of [title, issuer, number, date, period]) if (one) spans.push(one);
  for (const table of context.tables)
    for (const row of table.rows) {
      if (row.kind === 'head') spans.push(row);
      for (const cell of row.own) {
        const kind = table.columns[cell.column]?.kind;
        if (kind === 'ordinal' || kind === 'deadline' || kind === 'officer' || kind === 'leader') spans.push(cell);
      }
    }
  spans.sort((a, b) => a.start - b.start);
  const merged: number[] = [];
  for (const { start, end } of spans) {
    const last = merged.length - 1;
    if (last > 0 && start <= (merged[last] as number)) merged[last] = Math.max(merged[last] as number, end);
    else merged.push(start, end);
  }
  return Int32Array.from(merged);
}
