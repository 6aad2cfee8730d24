import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Failure } from './failure.ts';

/** The built web application; an address that is no file and no route of ours is one of its pages. */
export async function webPages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder)
    await app.register(fastifyStatic, {
      root: folder,
      // Looked up at each request: a web application that is built anew brings files of other names.
      wildcard: true,
      preCompressed: true,
      index: ['index.html'],
      // File names carry their hash; the page that names them is asked for each time.
      setHeaders: (reply, path) => {
        reply.header('cache-control', /\/assets\//u.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler(async (request, reply) => {
    const page =
      folder && request.method === 'GET' && !/^\/(?:api|healthz|readyz|metrics|assets)(?:\/|$)/u.test(request.url);
    if (page) return reply.sendFile('index.html');
    throw new Failure('not-found');
  });
}
