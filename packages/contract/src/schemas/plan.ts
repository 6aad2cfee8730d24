import { NOTE_CODES, type Reading, type SourcePlace, type SourceTable } from '@gangmu/plan';
import { z } from 'zod';
import { id, oneLine, row, text, version, words } from './common.ts';
import { itemTarget } from './item.ts';

export const planRole = z.enum(['own', 'superior', 'other']);
export const versionStatus = z.enum(['read', 'confirmed', 'replaced']);
export const draftKind = z.enum(['task', 'indicator', 'pilot']);
export const draftStatus = z.enum(['open', 'accepted', 'dropped']);

/** A version without its text and reading. */
export const versionSummary = z
  .object({
    ...row,
    planId: id,
    number: z.int(),
    fileName: z.string(),
    format: z.string(),
    size: z.int(),
    sha256: z.string(),
    status: versionStatus,
    drafts: z.object({ open: z.int(), accepted: z.int(), dropped: z.int(), doubtful: z.int() }),
  })
  .meta({ id: 'PlanVersion' });
export type VersionSummary = z.output<typeof versionSummary>;

export const plan = z
  .object({
    ...row,
    title: z.string(),
    role: planRole,
    periodFrom: z.int().nullable(),
    periodTo: z.int().nullable(),
    superiorPlanId: id.nullable(),
    currentVersionId: id.nullable(),
    /** Newest first. */
    versions: z.array(versionSummary),
  })
  .meta({ id: 'Plan' });
export type Plan = z.output<typeof plan>;

export const planPatch = z
  .object({
    title: oneLine(200),
    /** Only before the plan is confirmed. */
    role: planRole,
    periodFrom: z.int().min(1900).max(2200).nullable(),
    periodTo: z.int().min(1900).max(2200).nullable(),
    superiorPlanId: id.nullable(),
  })
  .partial();

export const taskContent = z.object({
  kind: z.literal('task'),
  measures: z.array(text()).max(500),
  namedUnits: z.array(z.string().max(500)).max(500),
  leadUnits: z.array(z.string().max(500)).max(500),
});
export const indicatorContent = z.object({ kind: z.literal('indicator'), target: itemTarget, quote: text() });
export const pilotContent = z.object({ kind: z.literal('pilot'), level: words(40), quote: text() });
export const draftContent = z.discriminatedUnion('kind', [taskContent, indicatorContent, pilotContent]);
export type DraftContent = z.output<typeof draftContent>;

export const draft = z
  .object({
    ...row,
    versionId: id,
    kind: draftKind,
    position: z.int(),
    status: draftStatus,
    certain: z.boolean(),
    start: z.int(),
    end: z.int(),
    clausePath: z.string().nullable(),
    title: z.string(),
    content: draftContent,
    reason: z.string().nullable(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.output<typeof draft>;

/** A note of the reading by code and place. */
export const notePlace = z.object({ code: z.enum(NOTE_CODES), start: z.int().min(0), end: z.int().min(0) });
/** A note that was dealt with: set aside (`draftId` null), or made into a row. */
export const noteMark = z.object({ ...row, versionId: id, ...notePlace.shape, draftId: id.nullable() });
export type NoteMark = z.output<typeof noteMark>;

/** Everything the reader view needs; spans are UTF-16 offsets into `text`. */
export const readerView = z
  .object({
    plan: plan.omit({ versions: true }),
    version: versionSummary,
    text: z.string(),
    places: z.array(z.object({ offset: z.int(), place: z.unknown() as unknown as z.ZodType<SourcePlace> })),
    tables: z.array(z.unknown() as unknown as z.ZodType<SourceTable>),
    reading: z.unknown() as unknown as z.ZodType<Reading>,
    drafts: z.array(draft),
    noteMarks: z.array(noteMark),
  })
  .meta({ id: 'ReaderView' });
export type ReaderView = z.output<typeof readerView>;

const span = { start: z.int().min(0).max(100_000_000), end: z.int().min(1).max(100_000_000) };
const decision = z.object({
  version,
  status: draftStatus,
  title: oneLine(500).optional(),
  /** Content of another kind makes the row one of that kind. */
  content: draftContent.optional(),
  start: span.start.optional(),
  end: span.end.optional(),
  /** Needed to drop. */
  reason: text(1000).optional(),
});
const bothEnds = ({ start, end }: { start?: number | undefined; end?: number | undefined }) =>
  (start === undefined) === (end === undefined);
export const draftDecision = decision.refine(bothEnds, { path: ['end'] });
/** All or none; `remove` is for rows that a person made. */
export const draftDecisions = z.object({
  rows: z.array(decision.extend({ id }).refine(bothEnds, { path: ['end'] })).max(500),
  remove: z.array(z.object({ id, version })).max(100).default([]),
});
export const changedDrafts = z.object({ rows: z.array(draft) });

export const newDraft = z.object({
  ...span,
  title: oneLine(500),
  content: draftContent,
  /** The note that the row is made from. */
  note: notePlace.optional(),
});
/** What a selected stretch could become; an indicator without a figure in the text has an empty value. */
export const spanProposals = z.object({
  proposals: z.array(
    z.object({ kind: draftKind, title: z.string(), content: z.unknown() as unknown as typeof draftContent }),
  ),
});
/** Two or more pieces inside the row's own span; each becomes a row of the same kind. */
export const draftSplit = z.object({
  version,
  pieces: z
    .array(z.object({ ...span, title: oneLine(500), content: draftContent.optional() }))
    .min(2)
    .max(20),
});
/** Rows of one kind become one; the first keeps its place, the others are dropped with the reason. */
export const draftMerge = z.object({ rows: z.array(z.object({ id, version })).min(2).max(20), title: oneLine(500) });

/** `auto`: guessed from the region that the document names; it can be corrected before the plan is confirmed. */
export const uploadForm = z.object({ role: z.enum(['auto', ...planRole.options]).default('auto') });
export const uploaded = z.object({
  planId: id,
  versionId: id,
  title: z.string(),
  role: planRole,
  drafts: z.int(),
});
export const confirmed = z.object({ items: z.int() });
