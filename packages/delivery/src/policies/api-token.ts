import { ACTIONS, type Action } from './policy.ts';

/**
 * 接口令牌: lets a program act for the person who made it, in one region, in what they name and their posts allow, until
 * a day. Its rights are looked up anew for each request, so it never outlives a post, an account or a right.
 */
export interface ApiToken {
  readonly id: string;
  readonly accountId: string;
  readonly regionId: string;
  readonly name: string;
  /** The first characters of the secret, to know it by. */
  readonly prefix: string;
  readonly actions: readonly Action[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** What no token may be made for: who may enter, and with what rights, is decided by people who have signed in. */
const PEOPLE_ONLY: ReadonlySet<Action> = new Set([
  'account.read',
  'account.write',
  'account.unlock',
  'account.second-factor',
  'role.write',
  'policy.write',
  'settings.write',
]);

export const TOKEN_ACTIONS: readonly Action[] = ACTIONS.filter((action) => !PEOPLE_ONLY.has(action));

/** Days that a token lives, at most. */
export const TOKEN_DAYS = 366;

/** Whether a token opens anything at this instant. */
export const isLive = (token: ApiToken, now: string): boolean => token.revokedAt === null && token.expiresAt > now;
