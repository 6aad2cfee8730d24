import type { Notice } from '@gangmu/delivery';
import { type Kysely, sql } from 'kysely';
import type { Bell } from './bell.ts';
import { listeningConnection } from './listening-connection.ts';
import { localBell } from './local-bell.ts';
import { noticeOf, payloadsOf } from './payloads.ts';

const CHANNEL = 'gangmu';

/**
 * Notices among the processes on one PostgreSQL, by its NOTIFY. A process tells its own people itself, so that it can
 * while it hears nobody else. The listening connection is made for the first who wants to hear.
 */
export function serverBell(url: string, db: Kysely<unknown>): Bell & { close(): Promise<void> } {
  const own = localBell();
  let listening: ReturnType<typeof listeningConnection> | null = null;
  const send = async (over: Kysely<unknown>, notices: readonly Notice[]): Promise<void> => {
    const payloads = notices.flatMap((notice) => payloadsOf(own.self, notice));
    if (payloads.length > 0)
      await sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.execute(over);
  };
  return {
    self: own.self,
    send,
    ring: own.ring,
    async tell(notices) {
      own.ring(notices);
      await send(db, notices);
    },
    hear(hearer) {
      const stop = own.hear(hearer);
      listening ??= listeningConnection(url, CHANNEL, {
        heard(payload) {
          const told = noticeOf(payload);
          if (told && told.from !== own.self) for (const one of own.hearers) one.heard(told.notice, told.from);
        },
        opened: () => {
          for (const one of own.hearers) one.opened();
        },
      });
      return stop;
    },
    close: async () => listening?.close(),
  };
}
