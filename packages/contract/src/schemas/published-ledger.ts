import { z } from 'zod';
import { day, id, paging } from './common.ts';
import { itemTarget, milestone, yearGoal } from './item.ts';

/** A row of a ledger as another level sees it: what is promised, by which units, by when; no people, no remarks. */
export const publishedItem = z
  .object({
    id,
    kind: z.enum(['task', 'indicator', 'pilot']),
    position: z.number(),
    clause: z.string().nullable(),
    part: z.string().nullable(),
    title: z.string(),
    quote: z.string(),
    measures: z.array(z.string()),
    target: itemTarget.nullable(),
    pilotLevel: z.string().nullable(),
    leadUnit: z.string().nullable(),
    jointUnits: z.array(z.string()),
    goals: z.array(yearGoal),
    milestones: z.array(milestone),
    dueOn: day.nullable(),
    named: z.boolean(),
    innovation: z.boolean(),
  })
  .meta({ id: 'PublishedItem' });
export type PublishedItem = z.output<typeof publishedItem>;

export const publishedLedgerQuery = z.object(paging);
export const publishedLedger = z
  .object({
    region: z.string(),
    plan: z.string(),
    rows: z.array(publishedItem),
    total: z.int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'PublishedLedger' });
export type PublishedLedger = z.output<typeof publishedLedger>;
