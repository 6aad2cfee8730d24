import type { LiveEvent } from '@gangmu/contract';
import { liveEvents } from '../../../packages/api/src/testing/live-events.ts';

/** Has the live notices of a ledger open and keeps what it is told. */
export function watchLedger(address: string, cookie: string) {
  const leave = new AbortController();
  const told: LiveEvent[] = [];
  const reading = (async () => {
    for await (const event of liveEvents(address, cookie, leave.signal)) told.push(event);
  })().catch(() => {});
  return {
    told,
    /** Names of those who are here, as last told. */
    names: (): readonly string[] => {
      const last = told.findLast((one) => one.kind === 'people');
      return last?.kind === 'people' ? last.people.map((one) => one.name).sort() : [];
    },
    async close() {
      leave.abort();
      await reading;
    },
  };
}

/** How long until it is so, in milliseconds; null where it is not in time. */
export async function until(so: () => boolean, ms: number): Promise<number | null> {
  const start = performance.now();
  while (!so()) {
    if (performance.now() - start > ms) return null;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return performance.now() - start;
}
