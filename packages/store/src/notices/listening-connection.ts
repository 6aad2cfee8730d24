import type { Socket } from 'node:net';
import pg from 'pg';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 10_000;
/** A connection whose other end is gone without a word is found out so. */
const PROBE_EVERY_MS = 30_000;
const ANSWER_MS = 5000;

interface Listening {
  heard(payload: string): void;
  /** Each time it listens from now on. */
  opened(): void;
}

/**
 * A connection of its own, outside the pool, that listens on one channel. Where it ends or cannot be made it is made
 * again, after a pause that doubles up to ten seconds. Nobody waits for it.
 */
export function listeningConnection(url: string, channel: string, to: Listening): { close(): Promise<void> } {
  let closed = false;
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;
  let current: pg.Client | null = null;

  const again = () => {
    if (closed) return;
    // Not all processes at once, where a server has come back.
    timer = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
  };
  const open = () => {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'gangmu notices',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
    current = client;
    let probe: NodeJS.Timeout | undefined;
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      clearInterval(probe);
      socketOf(client).destroy();
      again();
    };
    client.on('error', end);
    client.on('end', end);
    client.on('notification', ({ payload }) => to.heard(payload ?? ''));
    client
      .connect()
      .then(() => client.query(`listen ${channel}`))
      .then(() => {
        if (over || closed) return;
        wait = FIRST_WAIT_MS;
        probe = setInterval(() => void client.query('select 1').catch(end), PROBE_EVERY_MS);
        to.opened();
      })
      .catch(end);
  };
  open();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      if (current) socketOf(current).destroy();
    },
  };
}

/** A farewell could wait for ever for a server that does not answer. */
const socketOf = (client: pg.Client): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;
