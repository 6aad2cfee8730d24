/** Long work lets everything else have its turn after so many milliseconds. */
const TURN_MS = 10;
let since = 0;

/** To be awaited between slices of long work: a turn of the event loop where this one has lasted long enough. */
export async function pause(): Promise<void> {
  if (performance.now() - since < TURN_MS) return;
  await new Promise<void>((resolve) => setImmediate(resolve));
  since = performance.now();
}

/** Runs work that yields after each of its slices. */
export async function paced<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
