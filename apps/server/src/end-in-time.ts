/** One thing to end, and when, counted from the start of them all in milliseconds, it must have. */
export interface Ending {
  readonly until: number;
  end(): Promise<unknown>;
}

/**
 * Ends one after another. What takes too long or fails does not keep the next from its turn, so that all of it is over
 * at the last `until`, whatever happens. Whether everything ended well.
 */
export async function endInTime(endings: readonly Ending[]): Promise<boolean> {
  const start = performance.now();
  let well = true;
  for (const { until, end } of endings) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.max(0, until - (performance.now() - start)));
    });
    const ended = (async () => end())().then(
      () => true,
      () => false,
    );
    if (!(await Promise.race([ended, late]))) well = false;
    clearTimeout(timer);
  }
  return well;
}
