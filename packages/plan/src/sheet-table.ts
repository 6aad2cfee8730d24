/** What a cell holds: never code. A formula is its last result, a link its text, an error its sign (`#REF!`). */
export type SheetCellKind = 'text' | 'number' | 'date' | 'error' | 'formula';

/** Column counts from 0. Dates are `2027-12-31`, `2027-12` or `2027`; `formula` is one that holds no result. */
export interface SheetCell {
  readonly column: number;
  readonly kind: SheetCellKind;
  readonly text: string;
}

/** A row that holds something; counts from 0. */
export interface SheetRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** Merged cells, both ends included. */
export interface SheetMerge {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export interface SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetMerge[];
}

/** What a workbook holds beside its cells; nothing of it is run, followed or fetched. */
export type SheetNote = 'macros' | 'external-links';

/** The cells of a workbook, or of a block of cells from the clipboard. */
export interface SheetTables {
  readonly sheets: readonly SheetTable[];
  readonly notes: readonly SheetNote[];
}

/** Row 6, column 1 → `B7`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Column 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A cell of a workbook with remarks: how it is marked, and a comment that stands at it. */
export interface MarkedCell {
  readonly column: number;
  readonly text: string;
  readonly mark: 'plain' | 'head' | 'error' | 'warning';
  readonly comment: string | null;
}
export interface MarkedSheet {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly MarkedCell[] }[];
  readonly merges: readonly SheetMerge[];
  /** In characters, by column; 14 where none is given. */
  readonly widths: readonly number[];
}
