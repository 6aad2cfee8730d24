import type { FastifyInstance } from 'fastify';
import { OIDC_PROVIDER } from '../auth/create-auth.ts';
import { passCookies } from '../auth/session.ts';
import type { Platform } from '../visit.ts';
import { Failure } from './failure.ts';

/**
 * Single sign-on: of the sign-in library's own addresses only the callback is reachable. Who has no account of the
 * provider's name comes back to the sign-in page with an error.
 */
export function singleSignOn(app: FastifyInstance, { auth, options }: Platform): void {
  if (!options.auth.oidc) return;
  const hidden = { schema: { hide: true } } as const;
  app.get('/api/v1/session/oidc', hidden, async (_, reply) => {
    const start = await auth.handler(
      new Request(`${options.auth.baseUrl}/api/auth/sign-in/oauth2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: options.auth.baseUrl },
        body: JSON.stringify({ providerId: OIDC_PROVIDER, callbackURL: '/', errorCallbackURL: '/sign-in?failed=oidc' }),
      }),
    );
    const { url } = (await start.json().catch(() => ({}))) as { url?: string };
    if (!start.ok || !url) throw new Failure('unavailable', { reason: 'oidc' });
    passCookies(start.headers, reply);
    return reply.redirect(url);
  });
  app.get(`/api/auth/oauth2/callback/${OIDC_PROVIDER}`, hidden, async (request, reply) => {
    const answer = await auth.handler(
      new Request(`${options.auth.baseUrl}${request.url}`, { headers: { cookie: request.headers.cookie ?? '' } }),
    );
    passCookies(answer.headers, reply);
    const to = answer.headers.get('location') ?? '/sign-in?failed=oidc';
    return reply.redirect(to);
  });
}
