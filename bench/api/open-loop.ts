/** Times in milliseconds from the moment a request was due, so that waiting behind a slow one counts. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Sends at a fixed rate whatever the answers do (open loop); the first tenth warms up and does not count. */
export async function openLoop(
  rate: number,
  seconds: number,
  send: (turn: number) => Promise<unknown>,
): Promise<Latencies> {
  const count = Math.round(rate * seconds);
  const start = performance.now() + 5;
  const times: number[] = [];
  let failed = 0;
  const waiting: Promise<void>[] = [];
  for (let turn = 0; turn < count; turn++) {
    const due = start + (turn * 1000) / rate;
    const rest = due - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    waiting.push(
      send(turn).then(
        () => void (turn >= count / 10 && times.push(performance.now() - due)),
        () => void failed++,
      ),
    );
  }
  await Promise.all(waiting);
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95), p99: at(times, 0.99), failed };
}
