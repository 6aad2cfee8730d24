import { z } from 'zod';
import { day, id, instant, version, words } from './common.ts';
import { opening, postRole, username } from './session.ts';

export const account = z
  .object({
    id: z.string(),
    username: z.string(),
    personId: id.nullable(),
    personName: z.string().nullable(),
    /** Posts held today: what the account may do comes from these. */
    posts: z.array(z.object({ id, title: z.string(), role: postRole })),
    disabled: z.boolean(),
    locked: z.boolean(),
    totp: z.boolean(),
    mustChangePassword: z.boolean(),
    passwordAt: instant,
    lastSignInAt: instant.nullable(),
    /** The password that an administrator made opens nothing until the security administrator has agreed. */
    waits: z.boolean(),
    openings: z.array(opening),
    /** Of the account's state: a write names it. */
    version,
  })
  .meta({ id: 'Account' });
export type Account = z.output<typeof account>;

export const newAccountFor = z.object({ personId: id, username });
/** The first password is shown once and must be changed at the first sign-in. */
export const firstPassword = z.object({ id: z.string(), password: z.string(), waits: z.boolean() });

export const auditLine = z
  .object({
    seq: z.int(),
    at: instant,
    actor: z.string(),
    address: z.string().nullable(),
    event: z.string(),
    object: z.object({ table: z.string(), id: z.string() }).nullable(),
    result: z.enum(['done', 'denied', 'failed']),
    detail: z.record(z.string(), z.unknown()),
    hash: z.string(),
    previousHash: z.string(),
  })
  .meta({ id: 'AuditLine' });
export type AuditLine = z.output<typeof auditLine>;

export const auditQuery = z.object({
  /** Lines before this number; absent for the newest. */
  before: z.coerce.number().int().min(1).optional(),
  event: words(60).optional(),
  actor: words(60).optional(),
  objectId: z.string().max(60).optional(),
  table: words(40).optional(),
  /** Calendar days in China, both included. */
  from: day.optional(),
  to: day.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const settings = z
  .object({
    version,
    regionName: z.string(),
    passwordPolicy: z.enum(['asvs', 'mlps3']),
    /** Quarters of a plan count only once the leader has approved them. */
    approveSchedules: z.boolean(),
    /** Day of the month on which reports fall due. */
    reportDay: z.int().min(1).max(28),
    /** A row counts as due when its day is at most so many days ahead. */
    dueSoonDays: z.int().min(1).max(180),
  })
  .meta({ id: 'Settings' });
export type Settings = z.output<typeof settings>;
export const settingsPatch = settings
  .pick({ approveSchedules: true, reportDay: true, dueSoonDays: true })
  .partial()
  .extend({ version });
export const policyPatch = settings.pick({ passwordPolicy: true }).extend({ version });
