import type { AccountState, ApiToken, Directory, RegionRow } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import type { TokenBearer } from './api-tokens.ts';
import { ABSOLUTE_SECONDS, type Auth } from './create-auth.ts';
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
  sso: boolean,
  regionId: string | null,
): Promise<SignedIn> {
  if (!request.headers.cookie) throw new Failure('unauthenticated');
  const found = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true }).catch(refusedByLibrary);
  if (!found) throw new Failure('unauthenticated');
  const { headers, response } = found;
  const arrival = response
    ? await directory.arrival(response.user.id, regionId, sso ? response.session.id : null)
    : null;
  if (!response || !arrival || arrival.account.disabled) throw new Failure('unauthenticated');
  const { account, home, region, mark } = arrival;
  const { session, user } = response;
  if (Date.parse(now) - new Date(session.createdAt).getTime() > ABSOLUTE_SECONDS * 1000) {
    await (await auth.$context).internalAdapter.deleteSession(session.token);
    throw new Failure('unauthenticated', { reason: 'too-old' });
  }
  if (mark === 'pending') throw new Failure('unauthenticated', { reason: 'code-needed' });
  passCookies(headers, reply);
  const policy = home.settings.passwordPolicy;
  const totp = (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true;
  const strong = totp || mark === 'strong';
  return {
    account,
    totp,
    strong,
    // Who came by single sign-on has not used the password.
    mustChangePassword: mark === null && (account.mustChange || isOld(account.passwordAt, now, policy)),
    mustSetUpTotp: PASSWORD_RULES[policy].twoFactors && !strong,
    region,
    token: null,
  };
}

/** The same for an API token. What is asked of the person, a new password or a second factor, stops the token, too. */
export async function byToken(
  auth: Auth,
  now: string,
  { token, arrival: { account, home, region } }: TokenBearer,
): Promise<SignedIn> {
  const user = await (await auth.$context).internalAdapter.findUserById(account.accountId);
  const policy = home.settings.passwordPolicy;
  const totp = (user as { twoFactorEnabled?: boolean | null } | null)?.twoFactorEnabled === true;
  return {
    account,
    totp,
    strong: totp,
    mustChangePassword: account.mustChange || isOld(account.passwordAt, now, policy),
    mustSetUpTotp: PASSWORD_RULES[policy].twoFactors && !totp,
    region,
    token,
  };
}
