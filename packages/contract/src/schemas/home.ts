import { z } from 'zod';
import { day, id } from './common.ts';
import { itemKind } from './item.ts';

const brief = z.object({
  id,
  planId: id,
  kind: itemKind,
  clause: z.string().nullable(),
  title: z.string(),
  dueOn: day.nullable(),
});
const list = z.object({ count: z.int(), rows: z.array(brief) });

/** What waits for the person who asks, by the posts held today. */
export const home = z
  .object({
    today: day,
    /** What the lists speak of: the region, or the rows of the own units and posts. */
    scope: z.enum(['region', 'own']),
    /** Open rows of it. */
    items: z.int(),
    /** Versions read but not confirmed, with rows still to decide. */
    drafts: z.array(z.object({ planId: id, versionId: id, title: z.string(), number: z.int(), open: z.int() })),
    /** Rows with an adjustment that I may decide and did not propose. */
    adjustments: list,
    /** Rows whose quarters wait for my approval as leader. */
    approvals: list,
    /** Rows of mine with quarters that the leader sent back. */
    returned: list,
    /** Rows with an adjustment that I proposed and that waits for somebody else. */
    proposals: list,
    /** Rows without lead unit; rows of mine without officer; rows of mine without quarters. */
    noLead: list,
    noOfficer: list,
    noSchedule: list,
    /** How many of these and of what is due, by plan and kind; empty for who sees only rows of their own. */
    gaps: z.array(
      z.object({
        planId: id,
        kind: itemKind,
        returned: z.int(),
        noLead: z.int(),
        noLeader: z.int(),
        noOfficer: z.int(),
        noSchedule: z.int(),
        overdue: z.int(),
        dueSoon: z.int(),
        thisQuarter: z.int(),
      }),
    ),
    overdue: list,
    dueSoon: list,
    /** Rows with a milestone in the quarter of today. */
    thisQuarter: list,
    plans: z.array(z.object({ id, title: z.string(), items: z.int() })),
  })
  .meta({ id: 'Home' });
export type Home = z.output<typeof home>;

/** Half-open stretches of `text` to mark. */
const marks = z.array(z.tuple([z.int(), z.int()]));
const hit = { text: z.string(), marks };
export const searchHits = z
  .object({
    clauses: z.array(
      z.object({
        ...hit,
        planId: id,
        versionId: id,
        planTitle: z.string(),
        path: z.string(),
        title: z.string(),
        start: z.int(),
        end: z.int(),
      }),
    ),
    items: z.array(
      z.object({ ...hit, id, planId: id, kind: itemKind, clause: z.string().nullable(), title: z.string() }),
    ),
    units: z.array(z.object({ ...hit, id, name: z.string() })),
  })
  .meta({ id: 'SearchHits' });
export type SearchHits = z.output<typeof searchHits>;
