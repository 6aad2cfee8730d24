import type { FastifyInstance } from 'fastify';
import type { Platform } from '../visit.ts';
import { Failure } from './failure.ts';

/**
 * For pages: our own scripts and styles only. `style` is what else a page may write into `<style>`: the nonce of one
 * answer or the hash of a text; without it nothing.
 */
export const pagePolicy = (style = ''): string =>
  `default-src 'self'; script-src 'self'; style-src 'self'${style && ` '${style}'`}; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
const PAGE_POLICY = pagePolicy();
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
const PAGES = /^\/api\/docs(?:\/|$)/u;

/** Headers on every answer, and no writing from another site: a browser names where a request comes from. */
export function protect(app: FastifyInstance, { options, limiter }: Pick<Platform, 'options' | 'limiter'>): void {
  const secure = options.auth.baseUrl.startsWith('https:');
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    const data = request.url.startsWith('/api/') && !PAGES.test(request.url);
    reply.headers({
      'content-security-policy': data ? DATA_POLICY : PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
      ...(data ? { 'cache-control': 'no-store' } : {}),
    });
    if (request.url.startsWith('/api/')) limiter.address(request.ip);
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if ((origin !== undefined && hostOf(origin) !== request.host) || site === 'cross-site')
      throw new Failure('bad-origin');
  });
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
}
