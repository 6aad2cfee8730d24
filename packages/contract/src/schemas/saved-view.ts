import { z } from 'zod';
import { id, oneLine, row, words } from './common.ts';
import { gap, ledger } from './ledger.ts';

const key = z.string().min(1).max(60);
export const viewContent = z
  .object({
    gap: gap.nullable(),
    text: words(100).nullable(),
    unitId: id.nullable(),
    leaderPostId: id.nullable(),
    sort: z.object({ column: key, descending: z.boolean() }).nullable(),
    /** Column → texts that are let through. */
    filters: z.record(key, z.array(z.string().max(4000)).max(2000)),
    groupBy: key.nullable(),
    /** Shown columns besides the frozen ones; null for the usual ones. */
    columns: z.array(key).max(100).nullable(),
  })
  .meta({ id: 'ViewContent' });
export type ViewContent = z.output<typeof viewContent>;

const fields = { name: oneLine(60), shared: z.boolean(), content: viewContent };
export const savedView = z.object({ ...row, ...fields, ledger, mine: z.boolean() }).meta({ id: 'SavedView' });
export type SavedView = z.output<typeof savedView>;
export const newView = z.object({ ...fields, ledger, shared: fields.shared.default(false) });
export const viewPatch = z.object(fields).partial();
