import { POST_ROLES } from '@gangmu/plan';
import { z } from 'zod';
import { id, instant, oneLine } from './common.ts';

export const postRole = z.enum(POST_ROLES);

export const REGION_LEVELS = ['country', 'province', 'prefecture', 'county', 'town', 'zone'] as const;
export const regionLevel = z.enum(REGION_LEVELS);

/** How far a right reaches: all rows · rows of the own unit · rows of the own post. */
export const reach = z.enum(['all', 'unit', 'post']);

export const username = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}_.-]+$/u);
export const password = z.string().min(1).max(128);
export const code = z.string().trim().min(4).max(32);

export const entrance = z
  .object({
    setUpNeeded: z.boolean(),
    demo: z.object({ accounts: z.array(z.object({ username: z.string(), says: z.string() })) }).nullable(),
    oidc: z.object({ name: z.string() }).nullable(),
  })
  .meta({ id: 'Entrance' });

export const newAccount = z.object({ username, password, name: oneLine(40) });

export const setUp = z.object({
  code,
  region: z.object({ name: oneLine(60), code: z.string().regex(/^\d{6}(?:\d{3}){0,2}$/u), level: regionLevel }),
  policy: z.enum(['asvs', 'mlps3']).default('asvs'),
  systemAdmin: newAccount,
  securityAdmin: newAccount,
  auditAdmin: newAccount,
  commandOffice: newAccount,
});

export const mine = z.object({
  regionId: id,
  name: z.string(),
  code: z.string(),
  level: regionLevel,
  personId: id,
  personName: z.string(),
  roles: z.array(postRole),
  posts: z.array(z.object({ id, title: z.string(), role: postRole, unitId: id.nullable() })),
  unitIds: z.array(id),
  /** Action → how far it reaches; what is not named here is refused. */
  rights: z.record(z.string(), reach),
});

/** An administrator made a way into the account, by name and instant; the last thirty days are told. */
export const opening = z.object({ what: z.enum(['password', 'second-factor']), at: instant, by: z.string() });
export type Opening = z.output<typeof opening>;

export const me = z
  .object({
    username: z.string(),
    totp: z.boolean(),
    mustChangePassword: z.boolean(),
    /** The policy asks for a second factor: nothing else may be done until there is one. */
    mustSetUpTotp: z.boolean(),
    /** What the policy of the account's region asks of a password: how long, and how many sorts of characters. */
    passwordRules: z.object({ shortest: z.int(), classes: z.int() }),
    openings: z.array(opening),
    /** What a file that is sent may hold at most. */
    maxFileBytes: z.int(),
    regions: z.array(mine),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof me>;
