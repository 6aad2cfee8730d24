import type { Span } from './span.ts';

export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'xlsx';

/** Where in the original a stretch of text stands; only what the format knows is set. */
export interface SourcePlace {
  readonly page?: number;
  readonly paragraph?: number;
  readonly sheet?: string;
  /** Table cell: `B7` in a workbook, `表2 R3C4` elsewhere. */
  readonly cell?: string;
  readonly line?: number;
}

/** One cell; a merged cell appears once, at its top left, with its spans. Offsets into the document's text. */
export interface SourceCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table inside the text: its cells in reading order; the text holds rows as lines, cells split by a tab. */
export interface SourceTable extends Span {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SourceCell[];
}

/** A paragraph that the format itself marks as a heading (style or outline level, 1 = topmost). */
export interface SourceHeading extends Span {
  readonly level: number;
}

/** A document turned into text, with the way back to the original. */
export interface SourceDocument {
  readonly kind: 'source-document';
  readonly name: string;
  readonly format: SourceFormat;
  readonly text: string;
  /** Sorted by `offset`; a place holds from its offset to the next one. */
  readonly places: readonly { readonly offset: number; readonly place: SourcePlace }[];
  readonly tables: readonly SourceTable[];
  readonly headings: readonly SourceHeading[];
  /** Web pages only: where the article lies in `text`; before and after stand navigation and other surroundings. */
  readonly article?: Span;
}
