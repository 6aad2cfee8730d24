import type { Reading, SourcePlace } from '@gangmu/plan';
import { z } from 'zod';
import { id, row, text, version, words } from './common.ts';
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
    title: words(200),
    periodFrom: z.int().nullable(),
    periodTo: z.int().nullable(),
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

/** Everything the reader view needs; spans are UTF-16 offsets into `text`. */
export const readerView = z
  .object({
    plan: plan.omit({ versions: true }),
    version: versionSummary,
    text: z.string(),
    places: z.array(z.object({ offset: z.int(), place: z.unknown() as unknown as z.ZodType<SourcePlace> })),
    reading: z.unknown() as unknown as z.ZodType<Reading>,
    drafts: z.array(draft),
  })
  .meta({ id: 'ReaderView' });
export type ReaderView = z.output<typeof readerView>;

export const draftDecision = z.object({
  version,
  status: draftStatus,
  title: words(500).optional(),
  content: draftContent.optional(),
  /** Needed to drop. */
  reason: text(1000).optional(),
});

const span = { start: z.int().min(0), end: z.int().min(1) };
export const newDraft = z.object({ ...span, title: words(500), content: draftContent });
/** Two or more pieces inside the row's own span; each becomes a row of the same kind. */
export const draftSplit = z.object({
  version,
  pieces: z
    .array(z.object({ ...span, title: words(500) }))
    .min(2)
    .max(20),
});
/** Rows of one kind become one; the first keeps its place, the others are dropped with the reason. */
export const draftMerge = z.object({ rows: z.array(z.object({ id, version })).min(2).max(20), title: words(500) });

export const uploadForm = z.object({ role: planRole.default('own') });
export const uploaded = z.object({ planId: id, versionId: id, drafts: z.int() });
export const confirmed = z.object({ items: z.int() });
