import type { ImportChoices, ImportKind } from '../importing/import-choices.ts';
import type { Row } from './row.ts';

/** read → running → done → undoing → undone; a run that could not end stands as failed, with the reason. */
export const IMPORT_STATUSES = ['read', 'running', 'done', 'undoing', 'undone', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Tables that a list of the organisation fills, parents before children. */
export const ORGANISATION_TABLES = ['unit', 'office', 'post', 'person', 'tenure'] as const;
export type OrganisationTable = (typeof ORGANISATION_TABLES)[number];

/** What an import has done, or why it did not. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  /** Rows that an undo took back. */
  readonly undone: number;
  /** Units, offices, posts and people made along with the rows. */
  readonly organisation: number;
  /** Of a list of the organisation, where one row of the file makes several records; older runs have none. */
  readonly tables?: readonly {
    readonly table: OrganisationTable;
    readonly created: number;
    readonly updated: number;
  }[];
  /** Code and detail of the error, as the catalogue knows it. */
  readonly failure: { readonly code: string; readonly detail: Readonly<Record<string, unknown>> } | null;
}

/** 导入: one file handed in, what its columns were taken for, and what became of it. The file stands beside, by hash. */
export interface ImportRunRow extends Row {
  readonly kind: ImportKind;
  /** Of a ledger; null for the organisation. */
  readonly planId: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  /** Rows with content of all sheets. */
  readonly rows: number;
  readonly choices: ImportChoices;
  readonly status: ImportStatus;
  /** How often it was started: a run that keeps failing is left alone. */
  readonly tries: number;
  /** What the person saw when confirming; work that would do something else is refused. */
  readonly digest: string | null;
  readonly result: ImportResult | null;
  readonly personId: string;
}

/** A row of the record that an import made or changed, and where in the file it stood (counted from 0). */
export interface ImportedRowRow extends Row {
  readonly importId: string;
  readonly recordTable: string;
  readonly recordId: string;
  /** The version before; null for a row that the import made. */
  readonly before: number | null;
  readonly after: number;
  readonly sheet: number;
  readonly sheetRow: number;
}
