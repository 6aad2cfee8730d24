import { type Database, tidy } from '@gangmu/store';
import { type Log, repeat } from './repeat.ts';

const EVERY_MS = 10 * 60_000;

/** The embedded database is tidied at the start and every ten minutes; a server has its autovacuum. */
export function scheduleTidying({ embedded }: Database, log: Log): { stop(): Promise<void> } {
  if (!embedded) return { stop: async () => {} };
  return repeat(EVERY_MS, log, 'tidying the database failed', async () => {
    const tables = await tidy(embedded);
    if (tables.length > 0) log.info({ tables }, 'tables tidied');
  });
}
