import { z } from 'zod';
import { day, decimal, id, instant, row, text, version, words } from './common.ts';

export const ITEM_KINDS = ['task', 'indicator', 'pilot'] as const;
export const itemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.output<typeof itemKind>;

export const itemTarget = z
  .object({
    /** Empty where the reading found a figure and not what it measures: a person fills it in. */
    indicator: z.string().max(1000),
    op: z.enum(['>=', '<=', '~', '=']),
    value: z.string().max(40),
    value2: z.string().max(40).nullable(),
    unit: z.string().max(40),
    /** A growth is a rate; of a change, which way it goes, `change` where that is not said. */
    basis: z.enum(['level', 'increment', 'growth', 'change', 'rise', 'fall', 'above', 'below']),
    period: z.union([
      z.enum(['annual', 'none']),
      z.templateLiteral(['by:', z.int()]),
      z.templateLiteral(['in:', z.int()]),
    ]),
  })
  .meta({ id: 'ItemTarget' });

export const assignment = z
  .object({
    leaderPostId: id.nullable(),
    leadUnitId: id.nullable(),
    jointUnitIds: z.array(id).max(200),
    groupIds: z.array(id).max(50),
    officeId: id.nullable(),
    officerPostId: id.nullable(),
  })
  .meta({ id: 'Assignment' });

export const yearGoal = z
  .object({ year: z.int().min(2000).max(2100), words: text(2000), value: decimal.nullable() })
  .meta({ id: 'YearGoal' });

const quarter = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export const plannedMilestone = z.object({
  year: z.int().min(2000).max(2100),
  quarter,
  words: text(2000),
  value: decimal.nullable(),
  /** Planned share of the whole, 0–100. */
  share: decimal.nullable(),
});
export const milestone = plannedMilestone
  .extend({
    approved: z.boolean(),
    /** The leader’s words with which it was sent back. */
    returned: z.string().max(500).optional(),
    /** What was approved last, while something else waits in its place: written back, it is approved. */
    approvedAs: plannedMilestone.pick({ words: true, value: true, share: true }).optional(),
  })
  .meta({ id: 'Milestone' });

export const carried = z.object({ versionId: id, path: z.string(), title: z.string() });

export const item = z
  .object({
    ...row,
    planId: id,
    versionId: id,
    kind: itemKind,
    position: z.int(),
    clausePath: z.string().nullable(),
    clause: z.string().nullable(),
    part: z.string().nullable(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    /** Where an imported row without a sentence of the plan stood. */
    source: z.object({ importId: id, fileName: z.string(), sheet: z.string(), cell: z.string() }).nullable(),
    title: z.string(),
    measures: z.array(z.string()),
    target: itemTarget.nullable(),
    stretch: z.string().nullable(),
    pilotLevel: z.string().nullable(),
    namedUnits: z.array(z.string()),
    assignment,
    goals: z.array(yearGoal),
    milestones: z.array(milestone),
    dueOn: day.nullable(),
    carries: z.array(carried),
    named: z.boolean(),
    innovation: z.boolean(),
    innovationSource: z.string().nullable(),
    status: z.enum(['open', 'closed', 'dropped']),
    remark: z.string().nullable(),
  })
  .meta({ id: 'Item' });
export type Item = z.output<typeof item>;

const holder = z.object({
  postId: id,
  title: z.string(),
  personId: id.nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
});

export const itemDetail = z
  .object({
    item,
    /** Every version, oldest first. */
    history: z.array(item.extend({ by: z.string().nullable().describe('Who made this version') })),
    superior: z.array(
      z.object({
        versionId: id,
        planId: id,
        planTitle: z.string(),
        path: z.string(),
        title: z.string(),
        text: z.string(),
      }),
    ),
    /** Posts with the holder on the day asked for. */
    owners: z.object({
      leader: holder.nullable(),
      officer: holder.nullable(),
      leadUnit: z.object({ id, name: z.string() }).nullable(),
      jointUnits: z.array(z.object({ id, name: z.string() })),
      groups: z.array(z.object({ id, name: z.string() })),
      office: z.object({ id, name: z.string() }).nullable(),
    }),
    plan: z.object({ id, title: z.string(), versionNumber: z.int() }),
    comments: z.int(),
    adjustments: z.int(),
  })
  .meta({ id: 'ItemDetail' });
export type ItemDetail = z.output<typeof itemDetail>;

const most = 2000;
const one = { id, version };
export const assignmentChanges = z.object({
  changes: z
    .array(z.object({ ...one, assignment: assignment.partial() }))
    .min(1)
    .max(most),
});
export const scheduleChanges = z.object({
  changes: z
    .array(
      z.object({
        ...one,
        goals: z.array(yearGoal).max(20).optional(),
        milestones: z.array(plannedMilestone).max(80).optional(),
      }),
    )
    .min(1)
    .max(most),
});
/** Free words of a row. A stretch value or a due day can be set here while there is none; later only by adjustment. */
export const itemEdits = z.object({
  changes: z
    .array(
      z.object({
        ...one,
        measures: z.array(text(4000)).max(200).optional(),
        remark: text(4000).nullable().optional(),
        stretch: z.string().trim().max(100).nullable().optional(),
        dueOn: day.nullable().optional(),
        innovationSource: text(1000).nullable().optional(),
      }),
    )
    .min(1)
    .max(most),
});

export const adjustmentField = z.enum(['target', 'stretch', 'dueOn', 'goals', 'milestones']);
export const adjustment = z
  .object({
    ...row,
    itemId: id,
    field: adjustmentField,
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string(),
    status: z.enum(['proposed', 'approved', 'refused']),
    proposedBy: z.object({ personId: id, name: z.string() }),
    decidedBy: z.object({ personId: id, name: z.string() }).nullable(),
  })
  .meta({ id: 'Adjustment' });
export type Adjustment = z.output<typeof adjustment>;
const because = { reason: words(2000) };
/** What a promise shall become; the shape of `after` follows the field. */
export const newAdjustment = z.object({
  change: z.discriminatedUnion('field', [
    z.object({ field: z.literal('target'), after: itemTarget }),
    z.object({ field: z.literal('stretch'), after: z.string().max(100).nullable() }),
    z.object({ field: z.literal('dueOn'), after: day.nullable() }),
    z.object({ field: z.literal('goals'), after: z.array(yearGoal).max(20) }),
    z.object({ field: z.literal('milestones'), after: z.array(milestone.omit({ approvedAs: true })).max(80) }),
  ]),
  ...because,
});

export const comment = z
  .object({ ...row, itemId: id, author: z.object({ personId: id, name: z.string() }), text: z.string(), at: instant })
  .meta({ id: 'Comment' });
export type Comment = z.output<typeof comment>;
