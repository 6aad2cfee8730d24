import type { ReactNode } from 'react';

/** What a choice offers: the words that go into the cell, and a grey remark. */
export interface Option {
  readonly label: string;
  readonly hint?: string;
}

type Editor =
  | { readonly kind: 'line' }
  /** Several lines: Alt+Enter breaks. */
  | { readonly kind: 'long' }
  | { readonly kind: 'choice'; readonly many: boolean };

/** Why a text cannot stand in its cell; `offers` are whole texts for it that were perhaps meant. */
export interface Refused {
  readonly problem: string;
  readonly offers?: readonly string[];
}
/** A row with the new text in it, or why the text cannot stand there. */
export type Written<R> = { readonly row: R } | Refused;

/** One column of a sheet. The text is what is copied, pasted, sorted, filtered and undone. */
export interface Column<R> {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly frozen?: boolean;
  readonly right?: boolean;
  readonly text: (row: R) => string;
  readonly show?: (row: R) => ReactNode;
  readonly editor?: Editor;
  readonly mayEdit?: (row: R) => boolean;
  /** Why this cell cannot be written here, and where it is changed; null where there is nothing to say. */
  readonly fixed?: (row: R) => string | null;
  readonly options?: (row: R) => readonly Option[];
  readonly write?: (row: R, text: string) => Written<R>;
  /** Where the order of the texts is not the order of the values. */
  readonly rank?: (row: R) => number;
  /** Not shown until chosen. */
  readonly spare?: boolean;
}

export const editable = <R>(column: Column<R>, row: R): boolean =>
  column.write !== undefined && (column.mayEdit?.(row) ?? true);
