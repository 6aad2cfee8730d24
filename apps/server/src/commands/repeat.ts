/** What a task tells of itself: the server's log. */
export interface Log {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** Runs a task now and every `everyMs` milliseconds, never twice at once; `failed` is logged where it fails. */
export function repeat(
  everyMs: number,
  log: Log,
  failed: string,
  task: () => Promise<void>,
): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= task()
      .catch((error) => log.error({ err: error }, failed))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return {
    /** Lets what is under way end. */
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
