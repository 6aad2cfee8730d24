import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccountState, ApiToken, Directory, PasswordPolicy, RegionRow, SessionArrival } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import type { TokenBearer } from './api-tokens.ts';
import { ABSOLUTE_SECONDS, type Auth, IDLE_SECONDS, PROLONG_SECONDS } from './create-auth.ts';
import { refusedByLibrary } from './library-refusal.ts';
import { isOld, PASSWORD_RULES } from './password-policy.ts';

/** The account behind a request, as it stands at this moment. */
export interface SignedIn {
  readonly account: AccountState;
  readonly totp: boolean;
  /** Two factors were given, or the account needs only one. */
  readonly strong: boolean;
  /** Only the own password may be changed until this is done. */
  readonly mustChangePassword: boolean;
  /** The policy asks for two factors and there is only one: nothing else may be done until one is set up. */
  readonly mustSetUpTotp: boolean;
  /** Of the account's own region. */
  readonly policy: PasswordPolicy;
  /** The region of the address as it stands; null where there is none, or the address names none. */
  readonly region: RegionRow | null;
  /** Set where a program acts by an API token. */
  readonly token: ApiToken | null;
}

export function headersOf(request: FastifyRequest): Headers {
  const { cookie } = request.headers;
  return new Headers(cookie ? { cookie } : {});
}

/** One cookie as it was sent; empty where there is none. */
export function cookieOf(request: FastifyRequest, name: string): string {
  const all = (request.headers.cookie ?? '').split(';').map((one) => one.trim());
  const sent = all.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  try {
    return decodeURIComponent(sent);
  } catch {
    return '';
  }
}

export function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/** Who asks: the session is read from the database each time, its age and the account's state with it. */
export async function signedIn(
  auth: Auth,
  directory: Directory,
  now: string,
  request: FastifyRequest,
  reply: FastifyReply,
  regionId: string | null,
): Promise<SignedIn> {
  if (!request.headers.cookie) throw new Failure('unauthenticated');
  const token = sealedToken(await auth.$context, request);
  const known = token ? await directory.arrivalOfSession(token, regionId) : null;
  const fresh = known !== null && Date.parse(known.session.expiresAt) - Date.parse(now) > FRESH_MS;
  const arrival = fresh ? known : await prolonged(auth, directory, request, reply, regionId);
  if (!arrival || arrival.account.disabled) throw new Failure('unauthenticated');
  const { account, home, region, totp, session, mark } = arrival;
  if (Date.parse(now) - Date.parse(session.begunAt) > ABSOLUTE_SECONDS * 1000) {
    await (await auth.$context).internalAdapter.deleteSession(session.token);
    throw new Failure('unauthenticated', { reason: 'too-old' });
  }
  if (mark === 'pending') throw new Failure('unauthenticated', { reason: 'code-needed' });
  const policy = home.settings.passwordPolicy;
  const strong = totp || mark === 'strong';
  return {
    account,
    totp,
    strong,
    // Who came by single sign-on has not used the password.
    mustChangePassword: mark === null && (account.mustChange || isOld(account.passwordAt, now, policy)),
    mustSetUpTotp: PASSWORD_RULES[policy].twoFactors && !strong,
    policy,
    region,
    token: null,
  };
}

const FRESH_MS = (IDLE_SECONDS - PROLONG_SECONDS) * 1000;

/**
 * The token in the library's cookie (`token.HMAC-SHA256`, base64), where its seal is ours. Read here so that an ordinary
 * request needs one statement; whatever is not certain is left to the library.
 */
function sealedToken({ authCookies, secret }: Awaited<Auth['$context']>, request: FastifyRequest): string | null {
  const [, token, seal] = /^([^.]+)\.([^.]+)$/u.exec(cookieOf(request, authCookies.sessionToken.name)) ?? [];
  if (!token || !seal) return null;
  const own = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(seal, 'base64');
  return given.length === own.length && timingSafeEqual(given, own) ? token : null;
}

/** The library prolongs a session that is due for it, sends its cookie anew, and clears away what is over. */
async function prolonged(
  auth: Auth,
  directory: Directory,
  request: FastifyRequest,
  reply: FastifyReply,
  regionId: string | null,
): Promise<SessionArrival | null> {
  const found = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true }).catch(refusedByLibrary);
  if (!found?.response) return null;
  passCookies(found.headers, reply);
  return directory.arrivalOfSession(found.response.session.token, regionId);
}

/** The same for an API token. What is asked of the person, a new password or a second factor, stops the token, too. */
export function byToken(now: string, { token, arrival: { account, home, region, totp } }: TokenBearer): SignedIn {
  const policy = home.settings.passwordPolicy;
  return {
    account,
    totp,
    strong: totp,
    mustChangePassword: account.mustChange || isOld(account.passwordAt, now, policy),
    mustSetUpTotp: PASSWORD_RULES[policy].twoFactors && !totp,
    policy,
    region,
    token,
  };
}
