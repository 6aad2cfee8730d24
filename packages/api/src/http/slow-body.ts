import type { FastifyInstance } from 'fastify';

const LOOK_MS = 8000;
/** Bytes between two looks: slower than a line of 1 kbit/s is nobody who means to be read. */
const LEAST = 1024;

/**
 * Ends a connection whose body does not come: a byte now and then, a Content-Length that promises more than is sent. A
 * large file over a slow line goes on. An answer that is being written, a stream and an idle connection are not touched.
 */
export function refuseSlowBodies(app: FastifyInstance, { lookMs = LOOK_MS, least = LEAST } = {}): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.complete || raw.method === 'GET' || raw.method === 'HEAD') return;
    const { socket } = raw;
    let seen = socket?.bytesRead ?? 0;
    const timer = setInterval(() => {
      if (raw.complete || raw.destroyed) return clearInterval(timer);
      const now = socket.bytesRead;
      if (now - seen < least) {
        clearInterval(timer);
        socket.destroy();
      }
      seen = now;
    }, lookMs);
    timer.unref();
    raw.once('close', () => clearInterval(timer));
  });
}
