/**
 * Starts `send` at a steady rate, whether earlier ones have come back or not (open loop), until `until` says so. All that
 * was started is waited for.
 */
export async function steadyLoad(
  perSecond: number,
  until: () => boolean,
  send: (i: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const under: Promise<void>[] = [];
  for (let i = 0; !until(); i++) {
    const due = start + (i * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    under.push(send(i));
  }
  await Promise.all(under);
}

/** The value below which the share of the sorted numbers lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
