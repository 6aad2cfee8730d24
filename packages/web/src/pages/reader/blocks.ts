import type { Reading, SourceTable } from '@gangmu/plan';
import { cutter, type Paragraph, paragraphsOf, type Stretch } from './paragraphs.ts';

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly stretches: readonly Stretch[];
}
interface TableBlock {
  readonly kind: 'table';
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly Cell[])[];
}
export type Block = ({ readonly kind: 'paragraph' } & Paragraph) | TableBlock;

/** The document as paragraphs and tables in their order; a table of one cell is a frame around text, not a table. */
export function blocksOf(text: string, reading: Reading, tables: readonly SourceTable[]): readonly Block[] {
  const real = tables.filter((table) => table.rows * table.columns > 1);
  const cut = cutter(reading);
  const inTable = (at: number) => real.some((table) => table.start <= at && at < table.end);
  const paragraphs = paragraphsOf(text, reading)
    .filter((paragraph) => !inTable(paragraph.start))
    .map((paragraph) => ({ kind: 'paragraph' as const, ...paragraph }));
  return [...paragraphs, ...real.map((table) => tableOf(table, cut))].sort((a, b) => a.start - b.start);
}

function tableOf(table: SourceTable, cut: (start: number, end: number) => readonly Stretch[]): TableBlock {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const { row, start, end, rowSpan, columnSpan } of table.cells)
    rows[row]?.push({ start, end, rowSpan, columnSpan, stretches: start < end ? cut(start, end) : [] });
  return { kind: 'table', start: table.start, end: table.end, rows };
}
