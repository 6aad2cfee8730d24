import type { RefObject } from 'react';
import type { CellEdit } from './block-edits.ts';
import type { Column } from './column.ts';
import type { Arrangement, Line } from './lines.ts';
import type { CellState } from './sheet-row.tsx';

/** What a page may ask of its sheet. */
export interface SheetHandle {
  /** Goes to a cell and opens it; false where the row or the column is not shown. */
  go(rowKey: string, column: string): boolean;
  /** Selects these columns in the selected lines and brings them into sight; false where one is not shown. */
  span(from: string, to: string): boolean;
}

/** What a page hands to a sheet. */
export interface SheetProps<R> {
  readonly label: string;
  readonly lines: readonly Line<R>[];
  /** Rows of the ledger that are still on their way; they have their room already. */
  readonly awaited: number;
  /** Rows of the whole list, whatever is filtered: paper says of how many it shows some. */
  readonly total: number;
  /** As shown, frozen ones first. */
  readonly columns: readonly Column<R>[];
  readonly widths: Readonly<Record<string, number>>;
  readonly onWidths: (widths: Readonly<Record<string, number>>) => void;
  readonly rowKey: (row: R) => string;
  readonly readOnly: boolean;
  /** Why nothing can be written here at all; null or absent where there is nothing to say. */
  readonly whyReadOnly?: string | null;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  /** All loaded rows, for what a filter offers. */
  readonly rows: readonly R[];
  /** How many there are, while some are still on their way; null once `rows` is all. A filter waits for it. */
  readonly coming: number | null;
  readonly states: ReadonlyMap<string, ReadonlyMap<string, CellState>>;
  readonly visitors: ReadonlyMap<string, string>;
  readonly onEdit: (edits: readonly CellEdit<R>[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The row of the active cell, and every row of the selection. */
  readonly onSelect: (active: R | null, rows: readonly R[]) => void;
  readonly onOpen: (row: R) => void;
  readonly openKey: string | null;
  /** Ctrl+F: to the box in which this list is searched; the browser would find only the rows in sight. */
  readonly onFind?: () => void;
  /** To what has become of the row. */
  readonly onHistory?: (row: R) => void;
  readonly handle?: RefObject<SheetHandle | null>;
  /** Words for people: what was not done, such as rows that found no room. */
  readonly onRemark: (words: string) => void;
}
