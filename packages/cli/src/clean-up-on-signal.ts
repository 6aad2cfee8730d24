const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Does a piece of work that waits; where a signal ends the program meanwhile, cleans up first and exits with 128 + the
 * signal. Only while such work is under way: a listener would keep Ctrl-C from stopping work that does not wait.
 */
export async function cleanUpOnSignal<T>(cleanUp: () => void, work: () => Promise<T>): Promise<T> {
  const onSignal = (signal: keyof typeof SIGNALS): void => {
    try {
      cleanUp();
    } finally {
      process.exit(128 + SIGNALS[signal]);
    }
  };
  const signals = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}
