import type { AccountState, Directory } from '@gangmu/delivery';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../http/failure.ts';
import { ABSOLUTE_SECONDS, type Auth } from './create-auth.ts';
import { refusedByLibrary } from './library-refusal.ts';
import { isOld } from './password-policy.ts';

/** The account behind a request, as it stands at this moment. */
export interface SignedIn {
  readonly account: AccountState;
  readonly totp: boolean;
  /** Only the own password may be changed until this is done. */
  readonly mustChangePassword: boolean;
}

export function headersOf(request: FastifyRequest): Headers {
  const { cookie } = request.headers;
  return new Headers(cookie ? { cookie } : {});
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
): Promise<SignedIn> {
  if (!request.headers.cookie) throw new Failure('unauthenticated');
  const found = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true }).catch(refusedByLibrary);
  if (!found) throw new Failure('unauthenticated');
  const { headers, response } = found;
  const account = response ? await directory.account(response.user.id) : null;
  if (!response || !account || account.disabled) throw new Failure('unauthenticated');
  const { session, user } = response;
  if (Date.parse(now) - new Date(session.createdAt).getTime() > ABSOLUTE_SECONDS * 1000) {
    await (await auth.$context).internalAdapter.deleteSession(session.token);
    throw new Failure('unauthenticated', { reason: 'too-old' });
  }
  passCookies(headers, reply);
  const policy = (await directory.region(account.homeRegionId))?.settings.passwordPolicy ?? 'asvs';
  const mustChangePassword = account.mustChange || isOld(account.passwordAt, now, policy);
  return {
    account,
    totp: (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true,
    mustChangePassword,
  };
}
