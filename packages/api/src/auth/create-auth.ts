import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import type { ApiOptions } from '../ports.ts';
import { enterPlugin } from './enter-plugin.ts';

/** A session ends after half an hour without use (等保2.0 and ASVS 7.3.1); its absolute end is checked by us. */
export const IDLE_SECONDS = 30 * 60;
/** A session in use is prolonged once so often, not on every request. */
export const PROLONG_SECONDS = 60;
export const ABSOLUTE_SECONDS = 12 * 3600;

export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
/** The library wants an address; nobody is ever written to at this one. */
export const addressOf = (name: string): string => `${encodeURIComponent(nameKey(name)).toLowerCase()}@account.invalid`;

/**
 * The sign-in library, with only what we use: name and password, one-time codes, sessions. Nobody signs up;
 * sessions are asked of the database on every request (no cookie cache), so that a revocation counts at once. Its own
 * limiter is off: it trusts forwarded headers and forgets on restart; see `attempts.ts`.
 */
export function createAuth({ database, secret, baseUrl }: ApiOptions['auth']) {
  return betterAuth({
    appName: '纲目',
    database,
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { expiresIn: IDLE_SECONDS, updateAge: PROLONG_SECONDS, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'gangmu',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => randomUUID(), joins: true },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameNormalization: nameKey,
        usernameValidator: (name) => /^[\p{L}\p{N}_.-]+$/u.test(name),
      }),
      twoFactor({ issuer: '纲目 Gangmu', totpOptions: { digits: 6, period: 30 } }),
      enterPlugin,
    ],
  });
}
export type Auth = ReturnType<typeof createAuth>;
