import type { LiveEvent } from '@gangmu/contract';
import type { RegionVisit } from '../visit.ts';

const HEARTBEAT_MS = 20_000;

/** Server-sent events of one room. The right to be here is asked for again with every heartbeat. */
export function liveStream(visit: RegionVisit, room: string) {
  const { platform, region, subject, reply, request } = visit;
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // The socket ends with the stream: a stopping server need not wait for it.
    connection: 'close',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  const send = (event: LiveEvent) => void raw.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
  const leave = platform.hub.enter(region.id, room, {
    personId: subject.personId,
    name: subject.name,
    send,
    close: () => void raw.end(),
  });
  const beat = setInterval(async () => {
    try {
      if (await visit.still()) raw.write(': here\n\n');
      else raw.end();
    } catch {
      raw.end();
    }
  }, HEARTBEAT_MS);
  const end = () => {
    clearInterval(beat);
    leave();
  };
  request.raw.once('close', end);
  raw.once('close', end);
  return reply;
}
