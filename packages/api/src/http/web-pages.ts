import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { API_BASE } from '@gangmu/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from './failure.ts';
import { pagePolicy } from './protect.ts';

/** Stands in `index.html` where the nonce of the answer belongs. */
const NONCE_MARK = 'GANGMU_CSP_NONCE';

/**
 * The page with a nonce of its own: the component library writes `<style>` elements, and nobody else shall. It has no
 * ETag, since a page kept from before would meet the policy of another nonce.
 */
async function sendPage(folder: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const nonce = randomBytes(18).toString('base64url');
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-cache',
      'content-security-policy': pagePolicy(`nonce-${nonce}`),
      ...(signsIn(request) ? {} : { link: `<${API_BASE}/me>; rel=preload; as=fetch; crossorigin` }),
    })
    .send(html.replaceAll(NONCE_MARK, nonce));
}

/** Every other page asks first who is there: the answer comes while its program is still being read. */
const signsIn = ({ headers, url }: FastifyRequest): boolean =>
  !headers.cookie?.includes('session_token') || /^\/(?:sign-in|set-up)\b/u.test(url);

/** The built web application; an address that is no file and no route of ours is one of its pages. */
export async function webPages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder) {
    const hidden = { schema: { hide: true } } as const;
    for (const url of ['/', '/index.html']) app.get(url, hidden, (request, reply) => sendPage(folder, request, reply));
    await app.register(fastifyStatic, {
      root: folder,
      // Looked up at each request: a web application that is built anew brings files of other names.
      wildcard: true,
      preCompressed: true,
      index: false,
      // File names carry their hash.
      setHeaders: (reply, path) => {
        reply.header('cache-control', /\/assets\//u.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (folder && request.method === 'GET' && !/^\/(?:api|healthz|readyz|metrics|assets)(?:\/|$)/u.test(request.url))
      return sendPage(folder, request, reply);
    throw new Failure('not-found');
  });
}
