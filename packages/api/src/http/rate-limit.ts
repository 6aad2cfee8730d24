import { placeOf } from '../auth/attempts.ts';
import { Failure } from './failure.ts';

/** Requests a minute; absent: not limited. */
export interface RateLimits {
  readonly perAccount?: number;
  /** For an IPv4 address or an IPv6 /64: a whole bureau may sit behind one. */
  readonly perAddress?: number;
}

const WINDOW_MS = 60_000;

/** Counts in this process, by whole minutes; what was counted before is forgotten, so that it cannot grow. */
export function rateLimiter({ perAccount, perAddress }: RateLimits, clock: () => number = Date.now) {
  let counts = new Map<string, number>();
  let minute = 0;
  const count = (key: string, most: number | undefined): void => {
    if (!most) return;
    const now = Math.floor(clock() / WINDOW_MS);
    if (now !== minute) {
      counts = new Map();
      minute = now;
    }
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    if (n > most)
      throw new Failure('too-many-requests', { seconds: Math.ceil((WINDOW_MS - (clock() % WINDOW_MS)) / 1000) });
  };
  return {
    account: (accountId: string): void => count(`account:${accountId}`, perAccount),
    address: (address: string): void => count(`address:${placeOf(address)}`, perAddress),
  };
}
export type RateLimiter = ReturnType<typeof rateLimiter>;
