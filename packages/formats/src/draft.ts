import type {
  SourceCell,
  SourceDocument,
  SourceFormat,
  SourceHeading,
  SourcePlace,
  SourceTable,
  Span,
} from '@gangmu/plan';
import { DocumentError } from './document-error.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Limits } from './limits.ts';

/**
 * Parts of one cell that stand on lines of their own. A row must stay one line of the text, so a line end inside a
 * cell becomes U+2028: white space to every rule, and still to be told from a blank.
 */
export const CELL_BREAK = '\u2028';

export interface PlacedText {
  readonly text: string;
  readonly place: SourcePlace;
}

/** A document being written line by line; keeps places, tables and headings in step with the text. */
export interface Draft {
  /** Length so far, the offset of whatever comes next. */
  length(): number;
  /** One paragraph; a heading level if the format marks it as one. Answers its span. */
  paragraph(text: string, place: SourcePlace, heading?: number): Span;
  /** One paragraph whose parts come from several places (pages). */
  runs(runs: readonly PlacedText[], heading?: number): Span;
  /** One table: a line a row, a tab between columns. */
  table(grid: Grid, place: (cell: GridCell) => SourcePlace): void;
  finish(article?: Span): SourceDocument;
}

export function startDraft(name: string, format: SourceFormat, limits: Limits): Draft {
  const chunks: string[] = [];
  const places: { offset: number; place: SourcePlace }[] = [];
  const tables: SourceTable[] = [];
  const headings: SourceHeading[] = [];
  let length = 0;
  let slots = 0;

  const write = (text: string): void => {
    chunks.push(text);
    length += text.length;
  };
  const mark = (place: SourcePlace): void => {
    const last = places.at(-1);
    if (last?.offset === length) places.pop();
    if (places.length > 0 && samePlace(places.at(-1)?.place, place)) return;
    places.push({ offset: length, place });
  };

  const runs = (parts: readonly PlacedText[], heading?: number): Span => {
    const start = length;
    for (const { text, place } of parts) {
      mark(place);
      write(text);
    }
    const span = { start, end: length };
    const blank = parts.every(({ text }) => text.trim() === '');
    if (heading !== undefined && !blank) headings.push({ ...span, level: heading });
    write('\n');
    return span;
  };

  return {
    length: () => length,
    paragraph: (text, place, heading) => runs([{ text, place }], heading),
    runs,
    table(grid, place) {
      slots += grid.rows * grid.columns;
      if (slots > limits.tableSlots) {
        throw new DocumentError('too-complex', name, {
          actual: slots,
          limit: limits.tableSlots,
          detail: 'table slots',
        });
      }
      const start = length;
      const cells: SourceCell[] = [];
      const byRow: GridCell[][] = Array.from({ length: grid.rows }, () => []);
      for (const cell of grid.cells) byRow[cell.row]?.push(cell);
      for (const row of byRow) {
        row.sort((a, b) => a.column - b.column);
        let column = 0;
        for (const cell of row) {
          if (cell.column > column) write('\t'.repeat(cell.column - column));
          column = cell.column;
          mark(place(cell));
          const cellStart = length;
          write(cellText(cell.text));
          const { row: at, rowSpan, columnSpan } = cell;
          cells.push({ start: cellStart, end: length, row: at, column, rowSpan, columnSpan });
        }
        write(`${'\t'.repeat(Math.max(0, grid.columns - 1 - column))}\n`);
      }
      tables.push({ start, end: Math.max(start, length - 1), rows: grid.rows, columns: grid.columns, cells });
    },
    finish(article) {
      const text = chunks.join('');
      if (text.trim() === '') throw new DocumentError('empty', name);
      return {
        kind: 'source-document',
        name,
        format,
        text,
        places,
        tables,
        headings,
        ...(article === undefined ? {} : { article }),
      };
    },
  };
}

/** Tabs split cells and line ends split rows, so neither may stand inside one. */
function cellText(text: string): string {
  return text
    .trim()
    .replace(/\t/gu, ' ')
    .replace(/\r\n|[\n\r]/gu, CELL_BREAK);
}

function samePlace(a: SourcePlace | undefined, b: SourcePlace): boolean {
  return (
    a !== undefined &&
    a.page === b.page &&
    a.paragraph === b.paragraph &&
    a.sheet === b.sheet &&
    a.cell === b.cell &&
    a.line === b.line
  );
}
