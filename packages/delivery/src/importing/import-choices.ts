import type { LedgerColumnKey, ORGANISATION_COLUMNS } from '@gangmu/plan';
import type { Ledger } from '../queries/ledger.ts';

export type ImportKind = 'ledger' | 'organisation';

export type OrganisationField = (typeof ORGANISATION_COLUMNS)[number];
export type ImportField = LedgerColumnKey | OrganisationField;

/** What a column is taken for; year and quarter only where the field has them. */
export interface ColumnChoice {
  /** From 0. */
  readonly column: number;
  /** As written, lines joined by a blank. */
  readonly head: string;
  readonly field: ImportField | null;
  readonly year: number | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** 1 the very name · 0.5 a likeness · 0 chosen by a person or nothing. */
  readonly confidence: number;
}

export interface SheetChoice {
  readonly name: string;
  readonly hidden: boolean;
  /** What the sheet is taken for; null where it is left out. */
  readonly use: Ledger | 'organisation' | null;
  /** First line of the head, from 0, and how many lines it has. */
  readonly headRow: number;
  readonly headLines: number;
  /** Of heads and days that name none. */
  readonly year: number | null;
  readonly columns: readonly ColumnChoice[];
  /** Rows below the head. */
  readonly rows: number;
}

/** What a name in a cell, which the region does not know, shall mean. */
export type NameChoice =
  | { readonly kind: 'use'; readonly id: string }
  | { readonly kind: 'create' }
  | { readonly kind: 'leave' };
export interface NamedChoice {
  readonly field: ImportField;
  readonly text: string;
  readonly choice: NameChoice;
}

/** What a person says of one row: another item than was found, a new one, nothing, or a row after all as it is found. */
export interface RowChoice {
  readonly sheet: number;
  /** From 0. */
  readonly row: number;
  readonly choice: { readonly kind: 'item'; readonly id: string } | { readonly kind: 'create' | 'skip' | 'take' };
}

/** What a cell shall say instead of what stands in the file; empty for nothing. */
export interface CellChoice {
  readonly sheet: number;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ImportChoices {
  readonly sheets: readonly SheetChoice[];
  readonly names: readonly NamedChoice[];
  readonly rows: readonly RowChoice[];
  readonly cells: readonly CellChoice[];
}
