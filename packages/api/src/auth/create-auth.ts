import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import type { ApiOptions } from '../ports.ts';

/** A session ends after half an hour without use (等保2.0 and ASVS 7.3.1); its absolute end is checked by us. */
const IDLE_SECONDS = 30 * 60;
export const ABSOLUTE_SECONDS = 12 * 3600;
export const OIDC_PROVIDER = 'oidc';

export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
/** The library wants an address; nobody is ever written to at this one. */
export const addressOf = (name: string): string => `${encodeURIComponent(nameKey(name)).toLowerCase()}@account.invalid`;

/**
 * The sign-in library, with only what we use: name and password, one-time codes, single sign-on. Nobody signs up;
 * sessions are asked of the database on every request (no cookie cache), so that a revocation counts at once. Its own
 * limiter is off: it trusts forwarded headers and forgets on restart; see `attempts.ts`.
 */
export function createAuth({ database, secret, baseUrl, oidc }: ApiOptions['auth']) {
  return betterAuth({
    appName: '纲目',
    database,
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { expiresIn: IDLE_SECONDS, updateAge: 60, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: true, trustedProviders: [OIDC_PROVIDER] } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'gangmu',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameNormalization: nameKey,
        usernameValidator: (name) => /^[\p{L}\p{N}_.-]+$/u.test(name),
      }),
      twoFactor({ issuer: '纲目 Gangmu', totpOptions: { digits: 6, period: 30 } }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: OIDC_PROVIDER,
                  discoveryUrl: oidc.discoveryUrl,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'profile'],
                  pkce: true,
                  disableSignUp: true,
                  // Who somebody is, the provider says; whether there is an account of that name, we do.
                  mapProfileToUser: (profile: Record<string, unknown>) => ({
                    email: addressOf(String(profile.preferred_username ?? '')),
                    emailVerified: true,
                  }),
                },
              ],
            }),
          ]
        : []),
    ],
  });
}
export type Auth = ReturnType<typeof createAuth>;
