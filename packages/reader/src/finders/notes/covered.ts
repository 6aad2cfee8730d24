import type { Reading, Span } from '@gangmu/plan';
import type { Context } from '../../finder.ts';

/** 1 for every character of the page whose numbers are accounted for. A map of bytes needs no sorting of spans. */
export function coveredPlaces(reading: Omit<Reading, 'notes'>, context: Context): Uint8Array {
  const covered = new Uint8Array(context.page.text.length);
  const take = ({ start, end }: Span) => {
    for (let at = start; at < end; at++) covered[at] = 1;
  };
  for (const target of reading.targets) {
    take(target);
    take(target.number);
  }
  for (const list of [reading.impliedTargets, reading.duties, reading.pilots, reading.projects, reading.namedRegions])
    for (const finding of list) take(finding);
  // Of a heading only its number: the title may hold numbers of its own.
  for (const { start, end, title } of reading.outline) take({ start, end: end - title.length });
  for (const { start, end, title } of reading.points) take({ start, end: end - title.length });
  const { title, issuer, number, date, period } = reading.meta;
  for (const one of [title, issuer, number, date, period]) if (one) take(one);
  for (const table of context.tables)
    for (const row of table.rows) {
      if (row.kind === 'head') take(row);
      for (const cell of row.own) {
        const kind = table.columns[cell.column]?.kind;
        if (kind === 'ordinal' || kind === 'deadline' || kind === 'officer' || kind === 'leader') take(cell);
      }
    }
  return covered;
}
