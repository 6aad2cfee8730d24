import { z } from 'zod';
import { day, id, instant, row, text, words } from './common.ts';
import { ledgerFilter } from './ledger.ts';

/** What a template may hold at most. */
export const MOST_TEMPLATE_BYTES = 5 * 1024 * 1024;

export const EXPORT_FORMATS = ['xlsx', 'docx', 'csv'] as const;
export const exportFormat = z.enum(EXPORT_FORMATS);
export type ExportFormat = z.output<typeof exportFormat>;

/** Rows chosen one by one, in the order in which they are to stand. */
const ids = z.array(id).max(20_000);

/** A ledger as it is shown: what it was filtered and sorted by, its columns in their order, and the rows chosen. */
export const exportRequest = z
  .object({
    format: exportFormat,
    filter: ledgerFilter.extend({ descending: z.boolean().default(false) }).prefault({}),
    /** `title`, `goal-2026`, `quarter-2026-1`; null for all that the ledger has. */
    columns: z
      .array(z.string().regex(/^[a-z]{1,20}(?:-\d{4}(?:-[1-4])?)?$/u))
      .max(120)
      .nullable()
      .default(null),
    /** Only these rows, in this order; the filter then gives the day alone. */
    ids: ids.nullable().default(null),
    /** 序号 that the rows of `ids` bear on the screen, one for each; null to number what is written from 1. */
    numbers: z.array(z.int().min(1).max(10_000_000)).max(20_000).nullable().default(null),
    group: z.enum(['part', 'lead', 'leader']).nullable().default(null),
    /** xlsx: a second sheet with what stood before each change. */
    history: z.boolean().default(false),
  })
  .meta({ id: 'LedgerExport' });
export type ExportRequest = z.input<typeof exportRequest>;

export const TEMPLATE_KINDS = ['breakdown', 'ledger'] as const;
/** breakdown: 责任分解方案 · ledger: 台账 */
export const templateKind = z.enum(TEMPLATE_KINDS);
export type TemplateKind = z.output<typeof templateKind>;

const said = (most: number) => text(most).trim().nullable().default(null);
/** What stands on an official document beside the rows; what is null is left out with its line. */
export const letter = z.object({
  masthead: said(60),
  number: said(60),
  title: said(200),
  addressee: said(500),
  issuer: said(100),
  signedOn: day.nullable().default(null),
  copyTo: said(500),
  printedBy: said(100),
  printedOn: day.nullable().default(null),
});

export const documentRequest = z
  .object({
    kind: templateKind,
    filter: ledgerFilter.extend({ descending: z.boolean().default(false) }).prefault({}),
    ids: ids.nullable().default(null),
    /** Whose goal and quarters the tables show; the present one where it is null. */
    year: z.int().min(2000).max(2100).nullable().default(null),
    letter: letter.prefault({}),
    /** The active template of the kind, the one that is shipped, or any that is kept (to look at it first). */
    template: z.union([z.enum(['active', 'built-in']), id]).default('active'),
  })
  .meta({ id: 'OfficialDocument' });
export type DocumentRequest = z.input<typeof documentRequest>;

const placeholder = z.object({
  name: z.string(),
  part: z.enum(['body', 'header', 'footer']),
  paragraph: z.int(),
  text: z.string(),
  /** unclosed: braces that never close · narrow: a table in a section too narrow for its columns. */
  trouble: z.enum(['unclosed', 'narrow']).optional(),
});

export const template = z
  .object({
    ...row,
    kind: templateKind,
    number: z.int(),
    fileName: z.string(),
    size: z.int(),
    sha256: z.string(),
    status: z.enum(['kept', 'active']),
    placeholders: z.array(placeholder),
    /** Those that nobody knows: the template cannot be made active. */
    unknown: z.array(placeholder),
    /** Tables that stand in a section too narrow for them: a warning. */
    narrow: z.array(placeholder),
    note: z.string().nullable(),
  })
  .meta({ id: 'Template' });
export type Template = z.output<typeof template>;

export const templateList = z
  .object({
    /** Newest first within a kind. */
    rows: z.array(template),
    /** What a template may hold, and what takes its place. */
    placeholders: z.array(z.object({ name: z.string(), zh: z.string(), en: z.string() })),
  })
  .meta({ id: 'Templates' });
export type TemplateList = z.output<typeof templateList>;

export const templateForm = z.object({ kind: templateKind, note: words(500).optional() });

/** Of `manifest.json` in the archive of a region's data. */
export const dumpManifest = z.object({
  kind: z.literal('gangmu-dump'),
  format: z.literal(1),
  regionId: id,
  asOf: instant,
});
