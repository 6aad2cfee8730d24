/**
 * One cell of a written table. Text is never a formula, whatever it begins with; a figure carries its number format
 * (`"≥"#,##0"家"`); a day is a calendar day, not text.
 */
export type WrittenCell =
  | string
  | number
  | null
  | { readonly kind: 'figure'; readonly value: number; readonly format: string }
  | { readonly kind: 'day'; readonly day: string };

export interface WrittenColumn {
  /** Stands over all columns beside each other that have the same; null for a head of one line. */
  readonly upper: string | null;
  readonly head: string;
  /** In half-width characters. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

/** A row of cells, a line that opens a group, or a line in a quieter hand. */
export type WrittenLine =
  | { readonly kind: 'row'; readonly cells: readonly WrittenCell[] }
  | { readonly kind: 'group'; readonly label: string; readonly count: number };

/** A table as it is written: to a workbook or a Word document. */
export interface WrittenSheet {
  readonly name: string;
  readonly title: string;
  /** Under the title: what was chosen, as of when. */
  readonly about: string;
  readonly columns: readonly WrittenColumn[];
  /** Columns that stay when the sheet is scrolled sideways. */
  readonly frozen: number;
  /** Of every printed page; the page's number stands at the right, in words of the language. */
  readonly footer: string;
  readonly language: 'zh' | 'en';
}
