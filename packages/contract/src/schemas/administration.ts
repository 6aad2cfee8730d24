import { z } from 'zod';
import { id, instant, oneLine } from './common.ts';
import { postRole, reach, regionLevel, username } from './session.ts';

const passwordRules = z.object({
  shortest: z.int(),
  /** Of lower case, upper case, digits and signs: how many must occur. */
  classes: z.int(),
  /** Days after which it must be changed; null for never. */
  days: z.int().nullable(),
  /** Earlier passwords that may not come back. */
  earlier: z.int(),
  /** A second factor is needed by everybody. */
  twoFactors: z.boolean(),
  /** A password that the system administrator makes waits for the security administrator's yes. */
  firstWaits: z.boolean(),
  /** Administrators hold no post of the business. */
  administratorsApart: z.boolean(),
});

/** What each role may do and how far, and what each preset asks of passwords: read from the policies in force. */
export const roleTable = z
  .object({
    actions: z.array(z.string()),
    roles: z.array(z.object({ role: postRole, rights: z.record(z.string(), reach) })),
    presets: z.object({ asvs: passwordRules, mlps3: passwordRules }),
  })
  .meta({ id: 'RoleTable' });
export type RoleTable = z.output<typeof roleTable>;

export const backup = z
  .object({
    at: instant,
    /** Name of its folder below the folder of backups. */
    name: z.string(),
    bytes: z.int(),
    files: z.int(),
    /** SHA-256 of its list, which holds the hash of every file in it. */
    sha256: z.string(),
  })
  .meta({ id: 'Backup' });
export type Backup = z.output<typeof backup>;

export const backups = z.object({
  /** here: kept by this server · server: the database is PostgreSQL's to back up · above: the top region looks after them. */
  kind: z.enum(['here', 'server', 'above']),
  folder: z.string().nullable(),
  /** Hours between two; 0 for none by itself. */
  everyHours: z.number().nullable(),
  kept: z.int().nullable(),
  rows: z.array(backup),
});
export type Backups = z.output<typeof backups>;

export const subregion = z
  .object({ id, code: z.string(), name: z.string(), level: regionLevel, founded: z.boolean() })
  .meta({ id: 'Subregion' });
export type Subregion = z.output<typeof subregion>;

const firstPerson = z.object({ name: oneLine(40), username });
/** A region below this one with the four people who begin it; nobody of them may be two of the administrators. */
export const newSubregion = z.object({
  name: oneLine(60),
  /** GB/T 2260, six digits, or nine for a town. */
  code: z.string().regex(/^\d{6}(?:\d{3}){0,2}$/u),
  level: regionLevel,
  policy: z.enum(['asvs', 'mlps3']).default('asvs'),
  systemAdmin: firstPerson,
  securityAdmin: firstPerson,
  auditAdmin: firstPerson,
  commandOffice: firstPerson,
});
export const foundedSubregion = z.object({
  id,
  /** Shown once; each must be changed at the first sign-in. */
  accounts: z.array(z.object({ role: postRole, name: z.string(), username: z.string(), password: z.string() })),
});
export type FoundedSubregion = z.output<typeof foundedSubregion>;
