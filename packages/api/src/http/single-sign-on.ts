import type { AccountState } from '@gangmu/delivery';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { causeOf } from '../auth/cause-of.ts';
import { nameKey } from '../auth/create-auth.ts';
import { cookieOf, passCookies } from '../auth/session.ts';
import { stamp, tell, withLine } from '../auth/sign-in.ts';
import { type SignedOn, signOnClient } from '../auth/sign-on.ts';
import type { Platform } from '../visit.ts';

const COOKIE = 'gangmu.sign_on';
const AT = '/api/v1/session/oidc';

/**
 * Single sign-on: to the provider, and back. Nobody gets an account by it; whoever has none, or whose account is taken by
 * another person of the provider, comes back to the sign-in page with an error that does not tell which.
 */
export function singleSignOn(app: FastifyInstance, platform: Platform): void {
  const { oidc, baseUrl, secret } = platform.options.auth;
  if (!oidc) return;
  const client = signOnClient(oidc, baseUrl, secret);
  const hidden = { schema: { hide: true } } as const;
  const setCookie = (reply: FastifyReply, value: string, seconds: number) =>
    reply.header(
      'set-cookie',
      `${COOKIE}=${value}; Path=${AT}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`,
    );

  app.get(AT, hidden, async (request, reply) => {
    const begun = await client.begin().catch((error: unknown) => {
      request.log.error({ cause: causeOf(error) }, 'single sign-on cannot be reached');
      return null;
    });
    // A person stands here, not a program: back to the page on which a name and a password still open the door.
    if (!begun) return reply.redirect('/sign-in?failed=oidc-away');
    setCookie(reply, begun.cookie, 600);
    return reply.redirect(begun.url);
  });

  app.get(`${AT}/callback`, hidden, async (request, reply) => {
    setCookie(reply, '', 0);
    const from = request.url.indexOf('?');
    const query = from < 0 ? '' : request.url.slice(from);
    const signed = await client.finish(query, cookieOf(request, COOKIE)).catch((error: unknown) => {
      request.log.warn({ cause: causeOf(error) }, 'single sign-on did not come to an end');
      return null;
    });
    const account = signed ? await accountOf(platform, signed) : null;
    const entered = signed && account ? await begin(platform, account, signed, request) : null;
    if (!entered) {
      await tell(platform.ports, account, request, 'session.sign-on-refused', 'failed');
      // Who it was is known, or nothing is: what went wrong on the way says nothing about an account.
      return reply.redirect(`/sign-in?failed=${signed ? 'oidc' : 'oidc-unfinished'}`);
    }
    passCookies(entered.headers, reply);
    if (entered.pending) return reply.redirect('/sign-in?step=code');
    return reply.redirect('/');
  });
}

/** By the tie made before; else by name, once: `begin` ties it. */
async function accountOf({ ports }: Platform, signed: SignedOn): Promise<AccountState | null> {
  const { directory } = ports;
  const tied = await directory.linked(signed.issuer, signed.subject);
  if (tied) return directory.account(tied);
  return signed.name === null ? null : directory.accountNamed(nameKey(signed.name));
}

/**
 * Opens the session; `pending` where our own one-time code is still to be given (B47: a second factor on every path).
 * Null for a disabled account, and for a name that comes back under another identity.
 */
async function begin(
  { auth, ports }: Platform,
  account: AccountState,
  { issuer, subject, strong }: SignedOn,
  request: FastifyRequest,
): Promise<{ readonly headers: Headers; readonly pending: boolean } | null> {
  const { accountId } = account;
  const { directory } = ports;
  return withLine(ports, account, request, async () => {
    const nothing = { value: null, event: null, result: 'failed' } as const;
    const tied = await directory.linked(issuer, subject);
    if (account.disabled || (tied !== null && tied !== accountId)) return nothing;
    if (tied === null && !(await directory.link(issuer, subject, accountId))) return nothing;
    if (!(await stamp(ports, account))) return nothing;
    const { headers, response } = await auth.api.enter({ body: { userId: accountId }, returnHeaders: true });
    const pending = !strong && response.totp;
    await directory.markSession(response.sessionId, strong ? 'strong' : pending ? 'pending' : 'single');
    return { value: { headers, pending }, event: pending ? null : 'session.sign-in', result: 'done' };
  });
}
