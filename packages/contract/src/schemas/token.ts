import { z } from 'zod';
import { day, id, instant, oneLine } from './common.ts';
import { password } from './session.ts';

export const apiToken = z
  .object({
    id,
    regionId: id,
    name: z.string(),
    /** The first characters of the secret. */
    prefix: z.string(),
    /** What it may be used for: names of rights, as in `Me`. */
    actions: z.array(z.string()),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.output<typeof apiToken>;

export const newToken = z.object({
  name: oneLine(60),
  regionId: id,
  actions: z.array(z.string().min(1).max(40)).min(1).max(60),
  /** Its last day, at most a year from today. */
  expiresOn: day,
  /** The own password once more. */
  password,
});
