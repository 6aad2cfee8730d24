import { type Database, tidy } from '@gangmu/store';

const EVERY_MS = 10 * 60_000;

interface Log {
  info(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** The embedded database is tidied at the start and every ten minutes; a server has its autovacuum. */
export function scheduleTidying({ embedded }: Database, log: Log): { stop(): Promise<void> } {
  if (!embedded) return { stop: async () => {} };
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= tidy(embedded)
      .then(
        (tables) => {
          if (tables.length > 0) log.info({ tables }, 'tables tidied');
        },
        (error) => log.error({ err: error }, 'tidying the database failed'),
      )
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  return {
    /** Lets what is under way end. */
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
