import { LEDGER_COLUMNS, ORGANISATION_COLUMNS } from '@gangmu/plan';
import { z } from 'zod';
import { IMPORT_ISSUE_CODES } from '../import-issues.ts';
import { id, instant, oneLine, version } from './common.ts';
import { LEDGERS } from './ledger.ts';

/** What a column can hold: columns of a ledger, or of a list of the organisation. */
export const importField = z.enum([...new Set([...LEDGER_COLUMNS.map(({ key }) => key), ...ORGANISATION_COLUMNS])]);
export type ImportField = z.output<typeof importField>;
export const importKind = z.enum(['ledger', 'organisation']);

const quarter = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const year = z.int().min(2000).max(2100);
/** Rows and columns count from 0. */
const row = z.int().min(0).max(1_048_575);
const column = z.int().min(0).max(16_383);
const columnMeaning = { column, field: importField.nullable(), year: year.nullable(), quarter: quarter.nullable() };
const use = z.enum([...LEDGERS, 'organisation']).nullable();
const headPlace = { headRow: row, headLines: z.int().min(1).max(3), year: year.nullable() };

export const importSheet = z
  .object({
    name: z.string(),
    hidden: z.boolean(),
    /** Which ledger, or the organisation; null: not imported. */
    use,
    ...headPlace,
    columns: z.array(
      z.object({
        ...columnMeaning,
        head: z.string(),
        /** 1 the very name, 0 chosen by a person or not known. */
        confidence: z.number(),
        /** What stands below, a few. */
        samples: z.array(z.string()),
      }),
    ),
    rows: z.int(),
    /** The first lines as they stand, for whoever must say where the head is. */
    top: z.array(z.object({ row, cells: z.array(z.string()) })),
  })
  .meta({ id: 'ImportSheet' });
export type ImportSheet = z.output<typeof importSheet>;

const nameChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('use'), id }),
  z.object({ kind: z.literal('create') }),
  z.object({ kind: z.literal('leave') }),
]);
export const unknownName = z
  .object({
    field: importField,
    text: z.string(),
    rows: z.int(),
    offers: z.array(z.object({ id, name: z.string() })),
    choice: nameChoice.nullable(),
  })
  .meta({ id: 'UnknownName' });
export type UnknownName = z.output<typeof unknownName>;

const counts = z.object({
  create: z.int(),
  update: z.int(),
  same: z.int(),
  join: z.int(),
  skip: z.int(),
  error: z.int(),
  warnings: z.int(),
});
const failure = z.object({ code: z.string(), detail: z.record(z.string(), z.unknown()) });
const runFields = {
  id,
  version,
  kind: importKind,
  planId: id.nullable(),
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  rows: z.int(),
  status: z.enum(['read', 'running', 'done', 'undoing', 'undone', 'failed']),
  result: z
    .object({
      created: z.int(),
      updated: z.int(),
      undone: z.int(),
      organisation: z.int(),
      /** Of a list of the organisation: records by what they are. */
      tables: z
        .array(
          z.object({
            table: z.enum(['unit', 'office', 'post', 'person', 'tenure']),
            created: z.int(),
            updated: z.int(),
          }),
        )
        .optional(),
      failure: failure.nullable(),
    })
    .nullable(),
  by: z.string(),
  at: instant,
};
export const importSummary = z.object(runFields).meta({ id: 'ImportSummary' });
export type ImportSummary = z.output<typeof importSummary>;

export const importRun = z
  .object({
    ...runFields,
    sheets: z.array(importSheet),
    notes: z.array(z.enum(['macros', 'external-links'])),
    /** While it is being prepared: what it would do, and the sign of exactly that. */
    check: z.object({ digest: z.string(), counts, unknown: z.array(unknownName) }).nullable(),
    /** While it is running: rows done, of how many; null where it has not begun or another server does it. */
    progress: z.object({ done: z.int(), of: z.int() }).nullable(),
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.output<typeof importRun>;

export const importIssue = z.object({
  code: z.enum(IMPORT_ISSUE_CODES),
  error: z.boolean(),
  column: column.nullable(),
  /** `D17`; null for the whole row. */
  cell: z.string().nullable(),
  text: z.string(),
  /** All that stands in the cell; null for the whole row. */
  cellText: z.string().nullable(),
  offers: z.array(z.string()),
  message: z.string(),
});
export const importRow = z
  .object({
    sheet: z.int(),
    row,
    action: z.enum(['create', 'update', 'same', 'join', 'skip', 'error']),
    reason: z.enum(['empty', 'heading', 'total', 'head-again', 'footer', 'chosen']).nullable(),
    title: z.string(),
    target: z.object({ id, title: z.string(), similarity: z.number() }).nullable(),
    joined: z.object({ sheet: z.int(), row }).nullable(),
    changes: z.array(
      z.object({
        field: importField,
        year: z.int().nullable(),
        quarter: z.int().nullable(),
        before: z.string(),
        after: z.string(),
      }),
    ),
    issues: z.array(importIssue),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.output<typeof importRow>;

export const importRowsQuery = z.object({
  show: z.enum(['all', 'errors', 'warnings', 'create', 'update', 'same', 'skip']).default('all'),
  /** How many to pass over; the list is made for the request and holds still. */
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  /** Of the check whose rows are wanted; where another is at hand, the file is looked at anew. */
  digest: z.string().max(100).optional(),
});
export const importRows = z.object({ rows: z.array(importRow), matching: z.int(), digest: z.string() });

export const importChoices = z.object({
  version,
  sheets: z
    .array(z.object({ use, ...headPlace, columns: z.array(z.object(columnMeaning)).max(500).nullable() }))
    .max(100)
    .optional(),
  names: z
    .array(z.object({ field: importField, text: z.string().max(200), choice: nameChoice }))
    .max(2000)
    .optional(),
  rows: z
    .array(
      z.object({
        sheet: z.int().min(0).max(99),
        row,
        choice: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('item'), id }),
          z.object({ kind: z.enum(['create', 'skip', 'take']) }),
        ]),
      }),
    )
    .max(2000)
    .optional(),
  /** What cells shall say instead; the file stays as it was handed in. */
  cells: z
    .array(z.object({ sheet: z.int().min(0).max(99), row, column, text: z.string().max(20_000) }))
    .max(500)
    .optional(),
});
export const importPaste = z.object({ text: z.string().min(1).max(4_000_000), name: oneLine(100).optional() });
export const importConfirmation = z.object({ version, digest: z.string().max(100) });
