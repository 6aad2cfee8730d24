import { createHmac } from 'node:crypto';
import type { IdempotencyKey } from '../http/idempotency.ts';

export interface Chance {
  bytes(count: number): Buffer;
  /** A whole number from 0 to below this, each as likely. */
  below(most: number): number;
}

/**
 * Chance that a retry has again: HMAC-SHA-256 under the server's secret in counter mode, over the idempotency key and
 * what was asked. So a request that is sent once more shows the same first password or token, though none of them is
 * kept with its answer. Whoever has the secret could have made sessions anyway.
 */
export function derivedChance(secret: string, { key, requestHash }: IdempotencyKey, purpose: string): Chance {
  let left = Buffer.alloc(0);
  let block = 0;
  const bytes = (count: number): Buffer => {
    while (left.length < count)
      left = Buffer.concat([
        left,
        createHmac('sha256', secret)
          .update(JSON.stringify(['derived', purpose, key, requestHash, block++]))
          .digest(),
      ]);
    const taken = left.subarray(0, count);
    left = left.subarray(count);
    return taken;
  };
  return {
    bytes,
    below(most) {
      // What would make the first numbers likelier is drawn again.
      const even = 2 ** 32 - (2 ** 32 % most);
      for (;;) {
        const drawn = bytes(4).readUInt32BE();
        if (drawn < even) return drawn % most;
      }
    },
  };
}
