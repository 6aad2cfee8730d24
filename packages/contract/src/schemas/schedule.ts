import { z } from 'zod';
import { id, version, words } from './common.ts';

const quarter = z.object({
  year: z.int().min(2000).max(2100),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});

/** The leader's word on quarters of many rows: all waiting ones of a row, or those named; a return says why. */
export const scheduleDecisions = z.object({
  changes: z
    .array(z.object({ id, version, quarters: z.array(quarter).min(1).max(80).optional() }))
    .min(1)
    .max(2000),
  decision: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('approve') }),
    z.object({ kind: z.literal('return'), words: words(500) }),
  ]),
});
