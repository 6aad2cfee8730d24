import { timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../visit.ts';
import { joined, labelled, metrics } from './metrics.ts';

/** Addresses that have no region and no person: the machine that runs us asks here. */
export function operations(app: FastifyInstance, { ports, options, hub }: Platform): void {
  const counted = metrics();
  const own = () => counted.text(hub.watchers(), options.figures?.());
  const all = options.oneOf?.all(() => labelled(own(), options.oneOf?.name ?? '')) ?? (async () => [own()]);
  let draining = false;
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  app.addHook('preClose', async () => {
    draining = true;
    await hub.close();
    // Browsers open connections ahead of need; Node waits for these as if a request were under way.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
  app.addHook('onClose', async () => counted.stop());
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime);
    counted.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    // The route's pattern, never the address: that would name people and what they look for.
    if (!route.startsWith('/healthz') && !route.startsWith('/readyz'))
      request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered');
  });

  const hidden = { schema: { hide: true } } as const;
  app.get('/healthz', hidden, async () => ({ status: 'up' }));
  app.get('/readyz', hidden, async (_, reply) => {
    const ready =
      !draining &&
      (await ports.ready().then(
        () => true,
        () => false,
      ));
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready' });
  });
  app.get('/metrics', hidden, async (request, reply) => {
    const { metricsToken } = options;
    const own = /^(?:127\.|::1$|::ffff:127\.)/u.test(request.ip);
    if (!(metricsToken ? isBearer(request.headers.authorization, metricsToken) : own)) return reply.callNotFound();
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(joined(await all()));
  });
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
